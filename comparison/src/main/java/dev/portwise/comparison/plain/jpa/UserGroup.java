package dev.portwise.comparison.plain.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A group with its owner and its memberships. */
@Entity
@Table(name = "user_group")
class UserGroup {

    @Id
    private UUID id;

    @Version
    private long revision;

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private @Nullable User owner;

    @OneToMany(mappedBy = "group")
    private List<Membership> memberships = new ArrayList<>();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected UserGroup() {}

    UUID getId() {
        return id;
    }

    String getName() {
        return name;
    }

    List<Membership> getMemberships() {
        return memberships;
    }

    @Nullable
    User getOwner() {
        return owner;
    }
}
