package dev.portwise.cli;

/** What the process ends with. */
final class ExitCode {

    static final int FINE = 0;
    static final int NOT_CONFORMANT = 1;
    static final int USAGE = 2;
    static final int STORE_UNAVAILABLE = 3;
    static final int DEFECT = 70;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
