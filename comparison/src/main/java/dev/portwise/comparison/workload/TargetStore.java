package dev.portwise.comparison.workload;

import java.util.List;

/** Puts targets into a store, by hand and in few round trips. None of the code that is timed is warmed up by it. */
public interface TargetStore extends AutoCloseable {

    void store(List<Target> targets);

    @Override
    void close();
}
