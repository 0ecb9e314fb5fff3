package dev.portwise.contract.model;

/**
 * One operation of a unit on named things. A step says what is asked of the ports or the domain; whether that works is
 * no concern of it: what fails belongs to the game. Its components are names, words and plans, so that it can be drawn,
 * printed and simplified by its type alone.
 */
public sealed interface Step permits UserStep, PostStep, TagStep, GroupStep {

    /** Does it with the objects of a unit; the answer is observed. */
    Object perform(Hand hand);
}
