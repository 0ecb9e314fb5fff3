package dev.portwise.relations.library;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

@Entity
public class Club {

    @Id
    @GeneratedValue
    private Long id;

    private String name;

    @OneToMany(mappedBy = "club")
    private Set<Membership> memberships = new HashSet<>();

    protected Club() {}

    public Club(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    Set<Membership> memberships() {
        return memberships;
    }

    public Collection<Member> getMembers() {
        return memberships.stream().map(Membership::getMember).toList();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Club club && id != null && id.equals(club.getId()));
    }

    @Override
    public int hashCode() {
        return 13;
    }
}
