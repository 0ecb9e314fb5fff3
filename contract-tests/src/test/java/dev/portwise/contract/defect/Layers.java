package dev.portwise.contract.defect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What stands on what: with a change in the upper layers, those below can stay as they are. */
final class Layers {

    /** From the top; on each of them stand those before it alone. */
    private static final List<String> FROM_THE_TOP =
            List.of("dev.portwise.contract.reference.", "dev.portwise.adapter.tracking.", "dev.portwise.adapter.rows.");

    private Layers() {}

    /** The layers to be loaded anew when these classes change, as few as will do; empty if it is all of them. */
    static Optional<Predicate<String>> above(Set<String> changed) {
        return IntStream.rangeClosed(1, FROM_THE_TOP.size())
                .mapToObj(Layers::uppermost)
                .filter(layers -> changed.stream().allMatch(layers))
                .findFirst();
    }

    private static Predicate<String> uppermost(int count) {
        return name -> name.endsWith("Verdict")
                || FROM_THE_TOP.subList(0, count).stream().anyMatch(name::startsWith);
    }
}
