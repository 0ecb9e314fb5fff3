package dev.portwise.cli.console;

import picocli.CommandLine.Help.Ansi.Style;

/** Colours for a terminal, or none. */
public record Paint(boolean colours) {

    /** No colours if the caller is no terminal or asked for none, as https://no-color.org has it. */
    public static Paint of(Caller caller, boolean plain) {
        return new Paint(
                !plain && caller.outIsTerminal() && caller.variable("NO_COLOR").isEmpty());
    }

    public String good(String text) {
        return in(Style.fg_green, text);
    }

    public String bad(String text) {
        return in(Style.fg_red, text);
    }

    public String strong(String text) {
        return in(Style.bold, text);
    }

    public String faint(String text) {
        return in(Style.faint, text);
    }

    private String in(Style style, String text) {
        return colours ? style.on() + text + Style.reset.on() : text;
    }
}
