package dev.portwise.comparison.plain.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The association entity between a user and a group. */
@Entity
@Table(name = "memberships")
class Membership {

    @EmbeddedId
    private MembershipId id;

    @Version
    private long revision;

    @ManyToOne(fetch = FetchType.LAZY)
    @MapsId("user")
    @JoinColumn(name = "user_id")
    private User user;

    @ManyToOne(fetch = FetchType.LAZY)
    @MapsId("group")
    @JoinColumn(name = "group_id")
    private UserGroup group;

    @Column(name = "joined_on")
    private Instant joinedOn;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    Membership(User user, UserGroup group, Instant joinedOn) {
        this.id = new MembershipId(user.getId(), group.getId());
        this.user = user;
        this.group = group;
        this.joinedOn = joinedOn;
        this.revision = 1;
    }

    MembershipId getId() {
        return id;
    }

    User getUser() {
        return user;
    }

    UserGroup getGroup() {
        return group;
    }

    Instant getJoinedOn() {
        return joinedOn;
    }
}
