package com.example.portwise.plainjpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "memberships")
class MembershipEntity {

    @EmbeddedId
    Key id;

    @Version
    @Column(name = "revision")
    Long version;

    @ManyToOne
    @MapsId("user")
    @JoinColumn(name = "user_id")
    UserEntity user;

    @ManyToOne
    @MapsId("group")
    @JoinColumn(name = "group_id")
    GroupEntity group;

    @Column(name = "joined_on")
    Instant joinedOn;

    @Override
    public boolean equals(Object other) {
        return other instanceof MembershipEntity membership && id.equals(membership.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Embeddable
    record Key(
            @Column(name = "user_id") UUID user,
            @Column(name = "group_id") UUID group) {}
}
