package dev.portwise.comparison.workload;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.util.List;

/**
 * The calls that a store refuses in the story, where nothing stands against them. A refusal leaves no trace. So code that
 * refuses without a look into the store is noticed here only.
 */
final class Unrefused {

    static final List<Operation> ALL = List.of(
            new Operation(
                    "a free name",
                    1,
                    () -> Target.of(0, 0, 1),
                    (subject, target) -> ((Subject) subject).register(newUser(target), newName(target)),
                    target -> true,
                    (store, target) -> store.has(Kind.USER, newUser(target))),
            new Operation(
                    "a first membership",
                    1,
                    () -> Target.of(1, 0, 1),
                    (subject, target) -> ((Subject) subject)
                            .join(target.user().name(), target.group().name(), Target.JOINED),
                    target -> true,
                    (store, target) -> store.has(
                            LinkKind.MEMBERSHIP,
                            target.user().id(),
                            target.group().id())));

    private Unrefused() {}

    private static UserId newUser(Target target) {
        return new UserId(target.newIds().get(0));
    }

    private static Username newName(Target target) {
        return new Username("user-" + newUser(target).value());
    }
}
