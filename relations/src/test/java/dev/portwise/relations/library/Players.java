package dev.portwise.relations.library;

import dev.portwise.relations.jpa.EntityManagers;

public class Players extends Repository<Player> {

    public Players(EntityManagers transactions) {
        super(transactions, Player.class, Player::getId);
    }

    @Override
    protected void detachBefore(Player player) {
        player.getTeam().ifPresent(team -> team.release(player));
    }
}
