package dev.portwise.cli.console;

import picocli.CommandLine.Help.Ansi.Style;

/** Colours for a terminal, or none. */
public record Colours(boolean colours) {

    /** None if the output is no terminal or the caller asked for none, see https://no-color.org. */
    public static Colours of(Console console, boolean plain) {
        return new Colours(!plain
                && console.outIsTerminal()
                && console.variable("NO_COLOR").isEmpty());
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
