package dev.portwise.relations.library;

import dev.portwise.relations.jpa.EntityManagers;
import java.util.List;

public class Clubs extends Repository<Club> {

    public Clubs(EntityManagers transactions) {
        super(transactions, Club.class, Club::getId);
    }

    @Override
    protected void detachBefore(Club club) {
        List.copyOf(club.getMembers()).forEach(member -> member.leave(club));
        entityManager().flush();
    }
}
