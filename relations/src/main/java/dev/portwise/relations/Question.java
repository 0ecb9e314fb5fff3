package dev.portwise.relations;

import org.jspecify.annotations.Nullable;

/** Thrown by a check if the team has not said what is right. */
final class Question extends RuntimeException {

    /** What a team says, as code, if it is not so. */
    private final String answer;

    Question(String whatHappens, String answer) {
        super(whatHappens);
        this.answer = answer;
    }

    String note() {
        return note(getMessage(), answer);
    }

    static String note(@Nullable String whatHappens, String answer) {
        return whatHappens + ". Is that so? Say " + answer;
    }
}
