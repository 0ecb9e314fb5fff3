package dev.portwise.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jline.utils.Signals;

/** The console that started this process. */
public final class ProcessConsole implements Console {

    private final PrintStream out = utf8(new UntilTheEnd(FileDescriptor.out));
    private final PrintStream err = utf8(new UntilTheEnd(FileDescriptor.err));
    private final CompletableFuture<Void> toldAgain = new CompletableFuture<>();
    private volatile boolean leaving;

    public ProcessConsole() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::leave, "end of output"));
    }

    /** Always UTF-8, because JSON is UTF-8. */
    private static PrintStream utf8(OutputStream file) {
        return new PrintStream(file, true, StandardCharsets.UTF_8);
    }

    /** From now on nothing is said: threads that still run must not complain about stores that are ending. */
    private void leave() {
        leaving = true;
        System.setErr(err);
        // a virtual machine that is ending hears no further signal by itself
        List.of("INT", "TERM").forEach(signal -> Signals.register(signal, () -> toldAgain.complete(null)));
    }

    /**
     * What is written while the process ends is dropped. Closing the streams would do the same, but waits for a thread that
     * is writing, and that thread waits for a reader, such as a pager, that may never read on.
     */
    private final class UntilTheEnd extends FileOutputStream {

        UntilTheEnd(FileDescriptor file) {
            super(file);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!leaving) {
                super.write(bytes, from, length);
            }
        }
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
        return told == null ? atTerminal().isPresent() : Boolean.parseBoolean(told);
    }

    @SuppressWarnings("SystemConsoleNull") // with the console of java.base it is null where nobody is, in every version
    private static Optional<java.io.Console> atTerminal() {
        System.setProperty("jdk.console", "java.base");
        return Optional.ofNullable(System.console());
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(Predicate.not(String::isEmpty));
    }

    @Override
    public Optional<String> askHidden(String question) {
        return atTerminal()
                .map(terminal -> {
                    err.print(question);
                    err.flush();
                    return terminal.readPassword();
                })
                .map(String::new);
    }

    @Override
    public boolean isLeaving() {
        return leaving;
    }

    @Override
    public void whenToldAgain(Runnable hurry) {
        var unused = toldAgain.thenRun(hurry);
    }

    @Override
    public void lastWord(String line) {
        utf8(new FileOutputStream(FileDescriptor.err)).println(line);
    }
}
