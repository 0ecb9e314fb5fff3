package dev.portwise.contract.model;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Repository;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A kind of aggregate: its ids and its repository.
 *
 * @param plans what is loaded with an aggregate, by plan
 */
record Aggregate<A, I extends Identifier>(
        Kind kind,
        Class<A> type,
        Function<UUID, I> id,
        Function<Repositories, Repository<A, I>> repository,
        Map<Plan, Fetch<A>> plans) {

    static final Aggregate<User, UserId> USERS = new Aggregate<>(
            Kind.USER,
            User.class,
            UserId::new,
            Repositories::users,
            Map.of(
                    Plan.LAZY, Fetch.nothing(),
                    Plan.EAGER, Fetch.with(OfUser.POSTS, OfUser.MEMBERSHIPS),
                    Plan.WITH_POSTS, Fetch.with(OfUser.POSTS),
                    Plan.WITH_MEMBERSHIPS, Fetch.with(OfUser.MEMBERSHIPS)));

    static final Aggregate<Post, PostId> POSTS =
            new Aggregate<>(Kind.POST, Post.class, PostId::new, Repositories::posts, lazyOrWith(OfPost.TAGS));

    static final Aggregate<Tag, TagId> TAGS =
            new Aggregate<>(Kind.TAG, Tag.class, TagId::new, Repositories::tags, lazyOrWith(OfTag.POSTS));

    static final Aggregate<Group, GroupId> GROUPS = new Aggregate<>(
            Kind.GROUP, Group.class, GroupId::new, Repositories::groups, lazyOrWith(OfGroup.MEMBERSHIPS));

    private static <A> Map<Plan, Fetch<A>> lazyOrWith(Relation<A> relation) {
        return Map.of(Plan.LAZY, Fetch.nothing(), Plan.EAGER, Fetch.with(relation));
    }

    /** The key of such an aggregate, as a parameter of a step. */
    Parameter<Key> key() {
        return Parameter.key(kind);
    }

    Parameter<Plan> plan() {
        return Parameter.of(
                "plan", Stream.of(Plan.values()).filter(plans::containsKey).toList());
    }

    Fetch<A> fetch(Plan plan) {
        return Objects.requireNonNull(plans.get(plan), () -> kind + " has no plan " + plan);
    }
}
