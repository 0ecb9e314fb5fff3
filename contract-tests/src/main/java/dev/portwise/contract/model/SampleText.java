package dev.portwise.contract.model;

import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.Username;

/** The texts of programs: plain ones, and some that stores tend to confuse, sort differently or trim. */
public enum SampleText {
    ANN("ann"),
    BOB("bob"),
    CAT("cat"),
    DAN("dan"),
    EVE("eve"),
    FOX("fox"),
    /** For a user or a tag the same name as {@link #ANN}, for a group or a title another one. */
    ANN_IN_CAPITALS("ANN"),
    ANN_WITH_AN_ACCENT("ánn"),
    /** Above {@link #FULLWIDTH} by code point, below it by UTF-16 unit. */
    EMOJI("\uD83D\uDE00"),
    FULLWIDTH("\uFF5E");

    private final String text;

    SampleText(String text) {
        this.text = text;
    }

    Username username() {
        return new Username(text);
    }

    GroupName groupName() {
        return new GroupName(text);
    }

    TagName tagName() {
        return new TagName(text);
    }

    /** Ends in a space, which must be kept. */
    Title title() {
        return new Title(text + " ");
    }

    Content content() {
        return new Content(text);
    }
}
