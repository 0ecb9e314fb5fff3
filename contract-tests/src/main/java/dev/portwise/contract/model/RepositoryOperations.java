package dev.portwise.contract.model;

import static dev.portwise.contract.model.Operation.changing;
import static dev.portwise.contract.model.Operation.reading;
import static dev.portwise.contract.model.Parameter.LIMIT;
import static dev.portwise.contract.model.Parameter.NAME;
import static dev.portwise.contract.model.Parameter.REVISION;
import static dev.portwise.contract.model.StepCall.changed;

import dev.portwise.domain.model.Identifier;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** The operations that every {@link dev.portwise.domain.port.Repository} has, each for one kind of aggregate. */
final class RepositoryOperations {

    private RepositoryOperations() {}

    /** Makes an aggregate and adds it. */
    static <A, I extends Identifier> Operation make(Aggregate<A, I> of, BiFunction<I, SampleText, A> maker) {
        return changing(of.key().made(), NAME.made()).by(in -> {
            A made = in.unit().remember(maker.apply(in.id(of), in.get(NAME)));
            in.repository(of).add(made);
            return made;
        });
    }

    /** Makes aggregates of consecutive names and adds them at once. */
    static <A, I extends Identifier> Operation makeSeveral(Aggregate<A, I> of, BiFunction<I, SampleText, A> maker) {
        return changing(of.key().made().several(), NAME.made().several()).by(in -> {
            List<I> ids = in.ids(of);
            List<SampleText> names = in.get(NAME.several());
            List<A> made = IntStream.range(0, Math.min(ids.size(), names.size()))
                    .mapToObj(i -> in.unit().remember(maker.apply(ids.get(i), names.get(i))))
                    .toList();
            in.repository(of).addAll(made);
            return made;
        });
    }

    /** Makes an aggregate that is not added. */
    static <A, I extends Identifier> Operation makeUnsaved(Aggregate<A, I> of, BiFunction<I, SampleText, A> maker) {
        return changing(of.key().made(), NAME.made())
                .by(in -> in.unit().remember(maker.apply(in.unit().newId(in.id(of)), in.get(NAME))));
    }

    static <A, I extends Identifier> Operation add(Aggregate<A, I> of) {
        return changing(of.key()).by(in -> changed(in.removedOrPresent(of), in.repository(of)::add));
    }

    static <A, I extends Identifier> Operation get(Aggregate<A, I> of) {
        return reading(of.key()).by(in -> in.repository(of).get(in.id(of)));
    }

    static <A, I extends Identifier> Operation getAt(Aggregate<A, I> of) {
        return reading(of.key(), REVISION).by(in -> in.repository(of).get(in.id(of), in.get(REVISION)));
    }

    static <A, I extends Identifier> Operation find(Aggregate<A, I> of) {
        return reading(of.key(), of.plan()).by(in -> in.repository(of).byId(in.id(of), in.fetch(of)));
    }

    static <A, I extends Identifier> Operation findSeveral(Aggregate<A, I> of) {
        return reading(of.key().several(), of.plan()).by(in -> in.repository(of).byIds(in.ids(of), in.fetch(of)));
    }

    static <A, I extends Identifier> Operation listInIdOrder(Aggregate<A, I> of) {
        return reading(LIMIT, of.plan())
                .by(in -> AllPages.of(in.get(LIMIT), page -> in.repository(of).inIdOrder(page, in.fetch(of))));
    }

    static <A, I extends Identifier> Operation count(Aggregate<A, I> of) {
        return reading().by(in -> in.repository(of).count());
    }

    static <A, I extends Identifier> Operation remove(Aggregate<A, I> of) {
        return changing(of.key().removed()).by(in -> {
            A removed = changed(in.removedOrPresent(of), in.repository(of)::remove);
            in.unit().noteRemoved(in.id(of));
            return removed;
        });
    }

    static <A, I extends Identifier> Operation removeSeveral(Aggregate<A, I> of) {
        return changing(of.key().removed().several()).by(in -> {
            List<I> ids = in.ids(of);
            int removed = in.repository(of).removeAll(ids);
            ids.forEach(in.unit()::noteRemoved);
            return removed;
        });
    }
}
