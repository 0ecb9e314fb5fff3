package dev.portwise.adapter.jpa;

import dev.portwise.domain.model.Membership;
import java.util.Comparator;

/** Inverse ends that hold memberships. */
final class MembershipSetType extends InverseSetType<Membership> {

    MembershipSetType() {
        super(Comparator.comparing(Membership::id));
    }
}
