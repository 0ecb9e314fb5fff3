package dev.portwise.adapter.jpa;

import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import java.util.List;

/**
 * The joins of a {@link Fetch}, for an aggregate with the alias {@code a}. Each relation costs one round trip at most; two
 * never share one, because their rows would multiply.
 */
final class FetchPlan {

    private FetchPlan() {}

    /** One join for each relation of the plan. */
    static <A> List<String> joins(Fetch<A> fetch) {
        return fetch.relations().stream().map(FetchPlan::join).toList();
    }

    private static String join(Relation<?> relation) {
        if (relation instanceof OfUser ofUser) {
            return switch (ofUser) {
                case POSTS -> " left join fetch a.posts";
                case MEMBERSHIPS -> " left join fetch a.memberships m left join fetch m.group";
            };
        }
        if (relation instanceof OfPost) {
            return " left join fetch a.tags";
        }
        if (relation instanceof OfTag) {
            return " left join fetch a.posts p left join fetch p.author";
        }
        return " left join fetch a.memberships m left join fetch m.user";
    }

    /** The attributes that the plan names. */
    static <A> List<String> attributes(Fetch<A> fetch) {
        return fetch.relations().stream().map(FetchPlan::attribute).toList();
    }

    private static String attribute(Relation<?> relation) {
        if (relation instanceof OfPost) {
            return "tags";
        }
        return relation == OfUser.MEMBERSHIPS || relation instanceof OfGroup ? "memberships" : "posts";
    }
}
