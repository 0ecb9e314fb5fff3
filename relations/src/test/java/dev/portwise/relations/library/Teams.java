package dev.portwise.relations.library;

import dev.portwise.relations.jpa.EntityManagers;
import java.util.List;

public class Teams extends Repository<Team> {

    public Teams(EntityManagers transactions) {
        super(transactions, Team.class, Team::getId);
    }

    @Override
    protected void detachBefore(Team team) {
        List.copyOf(team.getPlayers()).forEach(team::release);
    }
}
