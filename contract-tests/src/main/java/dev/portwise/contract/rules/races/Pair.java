package dev.portwise.contract.rules.races;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.rules.OtherThread;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** What two units do with the same aggregates. */
record Pair(Way first, Way second) {

    /** Each of the first with each of the second. */
    static List<Pair> all(List<Way> first, List<Way> second) {
        return first.stream()
                .flatMap(one -> second.stream().map(other -> new Pair(one, other)))
                .toList();
    }

    /** The pair of a round. Each comes in two rounds that follow, because either may begin when units take turns. */
    static Pair of(List<Pair> pairs, int round) {
        return pairs.get(round / 2 % pairs.size());
    }

    /**
     * How a unit ends that did the first after somebody else has done the second. It is run again for as long as it loses.
     *
     * @param before what the unit reads before
     */
    Optional<RuntimeException> inBetween(AdapterUnderTest on, Cast cast, Consumer<Repositories> before) {
        AtomicBoolean done = new AtomicBoolean();
        return Race.tried(on, all -> {
            if (!done.getAndSet(true)) {
                before.accept(all);
                OtherThread.run(() -> assertThat(
                                Race.tried(on, others -> second.inUnit().accept(others, cast)))
                        .as("nobody is in the way of %s", second)
                        .isEmpty());
            }
            first.inUnit().accept(all, cast);
        });
    }

    @Override
    public String toString() {
        return first + " against " + second;
    }
}
