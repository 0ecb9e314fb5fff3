package dev.portwise.contract.model;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Repository;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A step, and the unit that performs it. */
record StepCall(Step step, UnitContext unit) {

    <T> T get(Parameter<T> parameter) {
        return step.get(parameter);
    }

    Repositories repositories() {
        return unit.repositories();
    }

    <A, I extends Identifier> Repository<A, I> repository(Aggregate<A, I> of) {
        return of.repository().apply(unit.repositories());
    }

    /** The id behind the key that the step names. */
    <I extends Identifier> I id(Aggregate<?, I> of) {
        return unit.id(of, get(of.key()));
    }

    /** The ids behind the list of keys that the step names. */
    <I extends Identifier> List<I> ids(Aggregate<?, I> of) {
        return get(of.key().several()).stream().map(key -> unit.id(of, key)).toList();
    }

    /** Reads with the plan that the step names. What was fetched is looked at once more when the unit has ended. */
    <A> Object fetched(Aggregate<A, ?> of, Function<Fetch<A>, Object> read) {
        Fetch<A> plan = of.fetch(get(of.plan()));
        Object answer = read.apply(plan);
        unit.noteFetched(of, plan, answer);
        return answer;
    }

    /** The object that the step names, also one that the unit has removed. */
    <A> A removedOrPresent(Aggregate<A, ?> of) {
        return unit.removedOrPresent(of, get(of.key()));
    }

    User user() {
        return unit.find(Aggregate.USERS, get(Parameter.USER));
    }

    /** A post that never lost its author in this unit. */
    Post post() {
        return unit.post(get(Parameter.POST));
    }

    /** A post, whether or not it has lost its author. */
    Post postOrOrphan() {
        return unit.find(Aggregate.POSTS, get(Parameter.POST));
    }

    /** Lets the user that the step names write a post of the title that it names. */
    Post written(Key post, SampleText content) {
        return unit.remember(user().write(
                        unit.newId(unit.id(Aggregate.POSTS, post)),
                        get(Parameter.TITLE).title(),
                        content.content()));
    }

    Tag tag() {
        return unit.find(Aggregate.TAGS, get(Parameter.TAG));
    }

    Group group() {
        return unit.find(Aggregate.GROUPS, get(Parameter.GROUP));
    }

    /** Changes an object, which is the answer. */
    static <A> A changed(A object, Consumer<A> change) {
        change.accept(object);
        return object;
    }
}
