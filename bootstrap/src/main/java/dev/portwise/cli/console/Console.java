package dev.portwise.cli.console;

import java.io.PrintStream;
import java.util.Optional;

/** Where output goes, what the environment holds and who can be asked. */
public interface Console {

    /** For results. */
    PrintStream out();

    /** For progress and errors. */
    PrintStream err();

    boolean outIsTerminal();

    boolean errIsTerminal();

    /** An environment variable; an empty one counts as absent. */
    Optional<String> variable(String name);

    /** Asks without showing what is typed; empty if nobody is at the terminal. */
    Optional<String> askHidden(String question);

    /** Whether this process was told to end; results from now on are worth nothing. */
    boolean isLeaving();

    /** Does this if this process, which is ending, is told to end once more: somebody does not want to wait. */
    void whenToldAgain(Runnable hurry);

    /** Tells what is left behind, also while this process is ending. */
    void lastWord(String line);
}
