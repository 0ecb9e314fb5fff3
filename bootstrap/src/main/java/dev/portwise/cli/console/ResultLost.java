package dev.portwise.cli.console;

/** The work is done, but its result cannot be written; the message says where and why. */
public final class ResultLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Standard output is a closed pipe or a full disk. */
    public static ResultLost onStandardOutput() {
        return new ResultLost("standard output", "it is closed or full");
    }

    public ResultLost(String where, String why) {
        super("the work is done, but its result cannot be written to " + where + ": " + why);
    }
}
