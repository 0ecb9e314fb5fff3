package dev.portwise.relations.library;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

@Entity
public class Team {

    @Id
    @GeneratedValue
    private Long id;

    private String name;

    @OneToMany(mappedBy = "team")
    private Set<Player> players = new HashSet<>();

    protected Team() {}

    public Team(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Collection<Player> getPlayers() {
        return players;
    }

    public void sign(Player player) {
        players.add(player);
        player.playFor(this);
    }

    public void release(Player player) {
        if (players.remove(player)) {
            player.playFor(null);
        }
    }
}
