package dev.portwise.cli.copy;

import dev.portwise.cli.console.UsageError;
import dev.portwise.domain.port.PageRequest;
import picocli.CommandLine.Option;

/** The option that limits how much is held in memory and stored at a time. */
public final class PageSizeOption {

    @Option(
            names = "--page",
            paramLabel = "NUMBER",
            defaultValue = "500",
            description = "How many to read and store at a time, 1 to " + PageRequest.MAX_LIMIT
                    + "; without, ${DEFAULT-VALUE}.")
    private int size = 500;

    /**
     * How many to read and store at a time.
     *
     * @throws UsageError if a page cannot hold so many
     */
    public int size() {
        if (size < 1 || size > PageRequest.MAX_LIMIT) {
            throw new UsageError("--page is 1 to " + PageRequest.MAX_LIMIT + ", not " + size);
        }
        return size;
    }
}
