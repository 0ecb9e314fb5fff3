package dev.portwise.comparison.plain.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The ends of a membership. */
@Embeddable
record MembershipId(
        @Column(name = "user_id") UUID user,
        @Column(name = "group_id") UUID group) {}
