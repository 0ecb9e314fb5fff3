package dev.portwise.contract.model;

/**
 * What was seen at one place of a program.
 *
 * @param place the step, or what was looked at
 * @param seen in words that are equal where the observations are
 */
record Observation(String place, String seen) {

    static final String END = "the end of the unit";
    static final String RETURNED = "returned";

    boolean isEnd() {
        return place.endsWith(END);
    }
}
