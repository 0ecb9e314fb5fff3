package dev.portwise.comparison.timing;

import java.util.UUID;

/** A post as the hand-written code reads it. */
record PostText(UUID id, String title, String content, long revision) {

    int characters() {
        return title.length() + content.length();
    }
}
