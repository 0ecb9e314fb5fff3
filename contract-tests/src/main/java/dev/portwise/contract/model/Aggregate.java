package dev.portwise.contract.model;

import static dev.portwise.contract.model.Operation.changing;
import static dev.portwise.contract.model.Operation.reading;
import static dev.portwise.contract.model.Parameter.LIMIT;
import static dev.portwise.contract.model.Parameter.NAME;
import static dev.portwise.contract.model.Parameter.REVISION;
import static dev.portwise.contract.model.StepCall.changed;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.rules.Ends;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A kind of aggregate: its ids, its repository, and the operations that every repository has.
 *
 * @param ends its to-many ends
 * @param plans what is loaded with an aggregate, by plan
 */
record Aggregate<A, I extends Identifier>(
        Kind kind,
        Class<A> type,
        Function<UUID, I> id,
        Function<Repositories, Repository<A, I>> repository,
        Ends<A> ends,
        Map<Plan, Fetch<A>> plans) {

    static final Aggregate<User, UserId> USERS = new Aggregate<>(
            Kind.USER,
            User.class,
            UserId::new,
            Repositories::users,
            Ends.OF_USER,
            Map.of(
                    Plan.LAZY, Fetch.nothing(),
                    Plan.EAGER, Fetch.with(OfUser.POSTS, OfUser.MEMBERSHIPS),
                    Plan.WITH_POSTS, Fetch.with(OfUser.POSTS),
                    Plan.WITH_MEMBERSHIPS, Fetch.with(OfUser.MEMBERSHIPS)));

    static final Aggregate<Post, PostId> POSTS = new Aggregate<>(
            Kind.POST, Post.class, PostId::new, Repositories::posts, Ends.OF_POST, lazyOrWith(OfPost.TAGS));

    static final Aggregate<Tag, TagId> TAGS =
            new Aggregate<>(Kind.TAG, Tag.class, TagId::new, Repositories::tags, Ends.OF_TAG, lazyOrWith(OfTag.POSTS));

    static final Aggregate<Group, GroupId> GROUPS = new Aggregate<>(
            Kind.GROUP,
            Group.class,
            GroupId::new,
            Repositories::groups,
            Ends.OF_GROUP,
            lazyOrWith(OfGroup.MEMBERSHIPS));

    static final List<Aggregate<?, ?>> ALL = List.of(USERS, POSTS, TAGS, GROUPS);

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

    /** Makes an aggregate and adds it. */
    Operation make(BiFunction<I, SampleText, A> maker) {
        return changing(key().made(), NAME.made()).by(in -> {
            A made = in.unit().remember(maker.apply(in.id(this), in.get(NAME)));
            in.repository(this).add(made);
            return made;
        });
    }

    /** Makes aggregates of consecutive names and adds them at once. */
    Operation makeSeveral(BiFunction<I, SampleText, A> maker) {
        return changing(key().made().several(), NAME.made().several()).by(in -> {
            List<I> ids = in.ids(this);
            List<SampleText> names = in.get(NAME.several());
            List<A> made = IntStream.range(0, Math.min(ids.size(), names.size()))
                    .mapToObj(i -> in.unit().remember(maker.apply(ids.get(i), names.get(i))))
                    .toList();
            in.repository(this).addAll(made);
            return made;
        });
    }

    /** Makes an aggregate that is not added. */
    Operation makeUnsaved(BiFunction<I, SampleText, A> maker) {
        return changing(key().made(), NAME.made())
                .by(in -> in.unit().remember(maker.apply(in.unit().newId(in.id(this)), in.get(NAME))));
    }

    Operation add() {
        return changing(key()).by(in -> changed(in.removedOrPresent(this), in.repository(this)::add));
    }

    Operation get() {
        return reading(key()).by(in -> in.repository(this).get(in.id(this)));
    }

    Operation getAt() {
        return reading(key(), REVISION).by(in -> in.repository(this).get(in.id(this), in.get(REVISION)));
    }

    Operation find() {
        return reading(key(), plan())
                .by(in -> in.fetched(this, plan -> in.repository(this).byId(in.id(this), plan)));
    }

    Operation findSeveral() {
        return reading(key().several(), plan())
                .by(in -> in.fetched(this, plan -> in.repository(this).byIds(in.ids(this), plan)));
    }

    Operation listInIdOrder() {
        return reading(LIMIT, plan())
                .by(in -> in.fetched(
                        this,
                        plan -> AllPages.of(
                                in.get(LIMIT), page -> in.repository(this).inIdOrder(page, plan))));
    }

    Operation count() {
        return reading().by(in -> in.repository(this).count());
    }

    Operation remove() {
        return changing(key().removed()).by(in -> {
            A removed = changed(in.removedOrPresent(this), in.repository(this)::remove);
            in.unit().noteRemoved(in.id(this));
            return removed;
        });
    }

    Operation removeSeveral() {
        return changing(key().removed().several()).by(in -> {
            List<I> ids = in.ids(this);
            int removed = in.repository(this).removeAll(ids);
            ids.forEach(in.unit()::noteRemoved);
            return removed;
        });
    }
}
