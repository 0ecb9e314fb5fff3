package dev.portwise.contract.rules;

import dev.portwise.domain.exception.NotLoaded;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The to-many ends of one kind of aggregate, and the plans that can name them. */
public record Ends<A>(List<End<A>> all) {

    public static final Ends<User> OF_USER =
            new Ends<>(List.of(new End<>(OfUser.POSTS, User::posts), new End<>(OfUser.MEMBERSHIPS, User::memberships)));
    public static final Ends<Post> OF_POST = new Ends<>(List.of(new End<>(OfPost.TAGS, Post::tags)));
    public static final Ends<Tag> OF_TAG = new Ends<>(List.of(new End<>(OfTag.POSTS, Tag::posts)));
    public static final Ends<Group> OF_GROUP = new Ends<>(List.of(new End<>(OfGroup.MEMBERSHIPS, Group::memberships)));

    /** A to-many end and what plans call it. */
    public record End<A>(Relation<A> relation, Function<A, Collection<?>> elements) {

        String shownOf(A aggregate) {
            String name = relation.toString().toLowerCase(Locale.ROOT);
            try {
                return elements.apply(aggregate).stream()
                        .map(Shown::of)
                        .collect(Collectors.joining(", ", " with " + name + " [", "]"));
            } catch (NotLoaded unread) {
                return " with " + name + " that are not loaded";
            }
        }
    }

    /** Every plan: without relations, with each of them alone, and with all. */
    public List<Fetch<A>> plans() {
        List<Fetch<A>> plans = new ArrayList<>(List.of(Fetch.nothing()));
        all.forEach(end -> plans.add(Fetch.with(end.relation())));
        if (all.size() > 1) {
            plans.add(full());
        }
        return plans;
    }

    /** The plan that names every relation. */
    public Fetch<A> full() {
        Set<Relation<A>> relations = new HashSet<>();
        all.forEach(end -> relations.add(end.relation()));
        return new Fetch<>(relations);
    }

    /** The aggregates as text, with the elements of the relations that the plan names. */
    public List<String> shown(Collection<A> aggregates, Fetch<A> plan) {
        return aggregates.stream()
                .map(aggregate -> Shown.of(aggregate)
                        + all.stream()
                                .filter(end -> plan.includes(end.relation()))
                                .map(end -> end.shownOf(aggregate))
                                .collect(Collectors.joining()))
                .toList();
    }

    /** A plan as messages call it. */
    public String named(Fetch<A> plan) {
        return plan.relations().isEmpty()
                ? "without a plan"
                : all.stream()
                        .filter(end -> plan.includes(end.relation()))
                        .map(end -> end.relation().toString())
                        .collect(Collectors.joining(" and ", "with the plan ", ""));
    }
}
