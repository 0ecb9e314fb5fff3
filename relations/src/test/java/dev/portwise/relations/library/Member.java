package dev.portwise.relations.library;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Entity
public class Member {

    @Id
    @GeneratedValue
    private Long id;

    private String name;

    @OneToMany(mappedBy = "member", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<Membership> memberships = new HashSet<>();

    /** A membership that ended in this unit is taken up again, so that its row is not written twice. */
    @Transient
    private List<Membership> ended = new ArrayList<>();

    protected Member() {}

    public Member(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void join(Club club, String role) {
        if (membership(club).isPresent()) {
            return;
        }
        Membership membership = ended.stream()
                .filter(candidate -> candidate.isIn(club))
                .findFirst()
                .orElseGet(() -> new Membership(this, club, role));
        ended.remove(membership);
        memberships.add(membership);
        club.memberships().add(membership);
    }

    public void leave(Club club) {
        membership(club).ifPresent(membership -> {
            memberships.remove(membership);
            club.memberships().remove(membership);
            ended.add(membership);
        });
    }

    public Collection<Club> getClubs() {
        return memberships.stream().map(Membership::getClub).toList();
    }

    public String role(Club club) {
        return membership(club).map(Membership::getRole).orElse("none");
    }

    public void promote(Club club) {
        membership(club).ifPresent(Membership::promote);
    }

    private Optional<Membership> membership(Club club) {
        return memberships.stream().filter(membership -> membership.isIn(club)).findFirst();
    }
}
