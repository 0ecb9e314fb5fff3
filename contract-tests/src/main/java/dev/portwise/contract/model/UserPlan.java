package dev.portwise.contract.model;

import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfUser;

/** What is loaded with a user. */
public enum UserPlan {
    USER_ALONE,
    WITH_POSTS,
    WITH_MEMBERSHIPS,
    WITH_BOTH;

    Fetch<User> fetch() {
        return switch (this) {
            case USER_ALONE -> Fetch.nothing();
            case WITH_POSTS -> Fetch.with(OfUser.POSTS);
            case WITH_MEMBERSHIPS -> Fetch.with(OfUser.MEMBERSHIPS);
            case WITH_BOTH -> Fetch.with(OfUser.POSTS, OfUser.MEMBERSHIPS);
        };
    }
}
