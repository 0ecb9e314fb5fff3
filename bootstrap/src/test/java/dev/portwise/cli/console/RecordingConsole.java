package dev.portwise.cli.console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A console whose environment is given and that keeps what is printed. */
public final class RecordingConsole implements Console {

    /** Five seconds of waiting and what a busy machine takes; drivers by themselves wait for 30 seconds or for ever. */
    public static final Duration SOON = Duration.ofSeconds(28);

    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(errBytes, true, StandardCharsets.UTF_8);
    private final Map<String, String> environment = new HashMap<>();
    private Optional<String> typed = Optional.empty();
    private boolean terminal;
    private volatile boolean leaving;

    public RecordingConsole with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public RecordingConsole typing(String password) {
        typed = Optional.of(password);
        return this;
    }

    /** Standard output as it is on a full disk, or once its reader has gone. */
    public RecordingConsole withClosedOutput() {
        out.close();
        return this;
    }

    public RecordingConsole atATerminal() {
        terminal = true;
        return this;
    }

    /** As Ctrl-C does. */
    public void leave() {
        leaving = true;
    }

    /** Everything on standard output. */
    public String said() {
        return outBytes.toString(StandardCharsets.UTF_8);
    }

    /** Everything on standard error. */
    public String complained() {
        return errBytes.toString(StandardCharsets.UTF_8);
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
        return terminal;
    }

    @Override
    public boolean errIsTerminal() {
        return terminal;
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    @Override
    public Optional<String> askHidden(String question) {
        return typed;
    }

    @Override
    public boolean isLeaving() {
        return leaving;
    }

    @Override
    public void whenToldAgain(Runnable hurry) {
        // nobody does
    }

    @Override
    public void lastWord(String line) {
        err().println(line);
    }
}
