package dev.portwise.contract.rules.unitofwork;

import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.uuid;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.contract.Ending;
import dev.portwise.contract.StoreOverNetwork;
import dev.portwise.contract.StoreOverNetwork.Cut;
import dev.portwise.contract.rules.Units;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What became of a unit that was cut off at one of its messages. It changes a user, adds a post and lets a query send both, so
 * that nothing but the commit follows its work.
 *
 * @param wasCut whether the unit had that many messages
 * @param committing whether all of the work had been done
 * @param runs how often the work ran
 * @param stored for each change, whether the store has it
 */
record CutUnit(boolean wasCut, boolean committing, int runs, Ending ending, List<Boolean> stored) {

    /** @param catching whether the work catches each failure and goes on */
    static CutUnit at(int message, Cut cut, boolean catching, StoreOverNetwork store, Persistence persistence) {
        Sample sample = Sample.create();
        Units.run(persistence, sample::addTo);
        Username renamed = new Username("new " + uuid());
        AtomicInteger runs = new AtomicInteger();
        AtomicBoolean committing = new AtomicBoolean();
        Ending ending = Ending.of(() -> Units.run(persistence, all -> {
            runs.incrementAndGet();
            User bob = all.users().get(sample.bob().id());
            cut.at(message, 1);
            List<Runnable> steps = List.of(
                    () -> bob.rename(renamed),
                    () -> post(bob, "new"),
                    () -> all.users().count());
            committing.set(steps.stream()
                            .map(step -> done(step, catching))
                            .filter(Ending::isWell)
                            .count()
                    == steps.size());
        }));
        boolean wasCut = store.mend() > 0;
        List<Boolean> stored = Units.ask(
                persistence,
                all -> List.of(
                        all.users().byName(renamed).isPresent(),
                        all.posts().countBy(sample.bob().id()) == 1));
        return new CutUnit(wasCut, committing.get(), runs.get(), ending, stored);
    }

    private static Ending done(Runnable step, boolean catching) {
        if (catching) {
            return Ending.of(step);
        }
        step.run();
        return Ending.WELL;
    }
}
