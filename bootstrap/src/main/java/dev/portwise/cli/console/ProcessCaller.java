package dev.portwise.cli.console;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;

/** Whoever started this process. */
public final class ProcessCaller implements Caller {

    private final PrintStream out = utf8(FileDescriptor.out);
    private final PrintStream err = utf8(FileDescriptor.err);
    private volatile boolean leaving;

    public ProcessCaller() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::leave, "end of output"));
    }

    /** JSON is UTF-8 whatever the locale says. */
    private static PrintStream utf8(FileDescriptor file) {
        return new PrintStream(new FileOutputStream(file), true, StandardCharsets.UTF_8);
    }

    /** Closed streams swallow what threads that are still running have to say about stores that are being ended. */
    private void leave() {
        leaving = true;
        out.close();
        err.close();
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public PrintStream err() {
        return err;
    }

    @Override
    public boolean outIsTerminal() {
        return isTerminal("portwise.terminal.out");
    }

    @Override
    public boolean errIsTerminal() {
        return isTerminal("portwise.terminal.err");
    }

    /** The launcher script knows; Java knows only about standard input and output together. */
    private static boolean isTerminal(String property) {
        String told = System.getProperty(property);
        return told == null ? console().isPresent() : Boolean.parseBoolean(told);
    }

    @SuppressWarnings("SystemConsoleNull") // with the console of java.base it is null where nobody is, in every version
    private static Optional<Console> console() {
        System.setProperty("jdk.console", "java.base");
        return Optional.ofNullable(System.console());
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(Predicate.not(String::isEmpty));
    }

    @Override
    public Optional<String> askHidden(String question) {
        return console()
                .map(console -> {
                    err.print(question);
                    err.flush();
                    return console.readPassword();
                })
                .map(String::new);
    }

    @Override
    public boolean isLeaving() {
        return leaving;
    }
}
