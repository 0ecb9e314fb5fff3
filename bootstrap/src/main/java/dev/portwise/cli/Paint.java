package dev.portwise.cli;

import picocli.CommandLine.Help.Ansi.Style;

/** Colours for a terminal, or none. */
record Paint(boolean colours) {

    /** No colours if the caller is no terminal or asked for none, as https://no-color.org has it. */
    static Paint of(Caller caller, boolean plain) {
        return new Paint(
                !plain && caller.outIsTerminal() && caller.variable("NO_COLOR").isEmpty());
    }

    String good(String text) {
        return in(Style.fg_green, text);
    }

    String bad(String text) {
        return in(Style.fg_red, text);
    }

    String strong(String text) {
        return in(Style.bold, text);
    }

    String faint(String text) {
        return in(Style.faint, text);
    }

    private String in(Style style, String text) {
        return colours ? style.on() + text + Style.reset.on() : text;
    }
}
