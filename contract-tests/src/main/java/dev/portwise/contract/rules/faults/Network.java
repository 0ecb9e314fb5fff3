package dev.portwise.contract.rules.faults;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.contract.Ending;
import dev.portwise.contract.StoreOverNetwork;
import dev.portwise.contract.rules.Shown;
import dev.portwise.contract.rules.Units;
import dev.portwise.contract.rules.unitofwork.Sample;
import dev.portwise.contract.rules.unitofwork.Stored;
import dev.portwise.domain.port.Repositories;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/** Units on a store behind a network. */
final class Network {

    private Network() {}

    /**
     * What became of a unit.
     *
     * @param wasCut whether the unit had that many messages
     * @param committing whether all of the work had been done
     * @param stored what the store holds afterwards, with the ids numbered in order: samples differ in nothing else
     */
    record CutUnit(boolean wasCut, boolean committing, Ending ending, List<String> stored) {}

    /** Runs a unit on a sample of its own, which is all that the store holds, and cuts one of its messages. */
    static CutUnit cutAt(
            int message,
            StoreOverNetwork.Cut cut,
            StoreOverNetwork store,
            Persistence persistence,
            BiConsumer<Repositories, Sample> work) {
        Sample sample = stored(persistence);
        AtomicBoolean committing = new AtomicBoolean();
        Ending ending = Ending.of(() -> Units.run(persistence, all -> {
            all.users().count();
            cut.at(message, 1);
            work.accept(all, sample);
            all.users().count();
            committing.set(true);
        }));
        boolean wasCut = store.mend() > 0;
        return new CutUnit(wasCut, committing.get(), ending, Units.ask(persistence, Network::shown));
    }

    /** A new sample in the emptied store. */
    static Sample stored(Persistence persistence) {
        persistence.probe().empty();
        Sample sample = Sample.create();
        Units.run(persistence, sample::addTo);
        return sample;
    }

    /** All that the store holds, with the ids numbered in the order in which they are shown. */
    static List<String> shown(Repositories all) {
        Map<String, String> numbers = new HashMap<>();
        return Stored.in(all).stream()
                .map(line -> Shown.ID
                        .matcher(line)
                        .replaceAll(id -> numbers.computeIfAbsent(id.group(), first -> "#" + numbers.size())))
                .toList();
    }
}
