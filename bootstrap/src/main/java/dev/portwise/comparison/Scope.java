package dev.portwise.comparison;

import dev.portwise.comparison.timing.Effort;
import java.util.Set;

/** How much to do. */
public enum Scope {
    /** Everything everywhere. */
    FULL {
        @Override
        Effort effort() {
            return Effort.FULL;
        }

        @Override
        boolean includesContract(Contestant contestant) {
            return true;
        }
    },
    /** The contract only where the engine is quick, and short timings. */
    QUICK {
        @Override
        Effort effort() {
            return Effort.QUICK;
        }

        @Override
        boolean includesContract(Contestant contestant) {
            return Set.of("h2", "memory", "mongodb", "mongodb-standin").contains(contestant.engine());
        }
    };

    /** What to spend on each timed step. */
    abstract Effort effort();

    abstract boolean includesContract(Contestant contestant);
}
