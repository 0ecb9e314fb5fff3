package dev.portwise.cli.console;

/** The exit codes of the process. */
public final class ExitCode {

    public static final int FINE = 0;
    public static final int NOT_CONFORMANT = 1;
    public static final int REFUSED = 1;
    public static final int USAGE = 2;
    public static final int STORE_UNAVAILABLE = 3;
    public static final int RESULT_LOST = 4;
    public static final int DEFECT = 70;
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
