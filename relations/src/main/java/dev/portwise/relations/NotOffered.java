package dev.portwise.relations;

/** Thrown by a check if the relation does not offer what the rule is about. */
final class NotOffered extends RuntimeException {

    NotOffered(String reason) {
        super(reason);
    }
}
