package dev.portwise.contract;

import java.util.Map;
import java.util.function.Supplier;

/**
 * The server's own count of the statements on the store. The contract compares it with what the observer heard. {@code
 * StatementCount} of {@code portwise-engines} counts on every real database.
 */
public interface ServerCount {

    /**
     * How many statements were executed on this store since some fixed moment, by their beginnings in lower case: {@code
     * select}, {@code insert into posts}.
     */
    Map<String, Long> executed();

    /** Whether a batch counts once. If not, it counts once for each row. */
    boolean countsBatchesOnce();

    static ServerCount of(Supplier<Map<String, Long>> executed, boolean countsBatchesOnce) {
        return new ServerCount() {
            @Override
            public Map<String, Long> executed() {
                return executed.get();
            }

            @Override
            public boolean countsBatchesOnce() {
                return countsBatchesOnce;
            }
        };
    }
}
