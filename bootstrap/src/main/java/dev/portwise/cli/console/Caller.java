package dev.portwise.cli.console;

import java.io.PrintStream;
import java.util.Optional;

/** Who called the command line: where its output goes and what can be asked. */
public interface Caller {

    /** For results. */
    PrintStream out();

    /** For progress and errors. */
    PrintStream err();

    boolean outIsTerminal();

    boolean errIsTerminal();

    /** An environment variable; an empty one counts as absent. */
    Optional<String> variable(String name);

    /** Asks somebody at a console without showing what is typed; empty if nobody is there. */
    Optional<String> askHidden(String question);

    /** Whether this process was told to end, so that what is found out from now on means nothing. */
    boolean isLeaving();
}
