package dev.portwise.contract.model;

/**
 * What a program observed at one place.
 *
 * @param place the step, or the thing that was looked at
 * @param seen the answer or the failure as text
 */
record Observation(String place, String seen) {

    static final String END = "the end of the unit";
    static final String RETURNED = "returned";

    boolean isEnd() {
        return place.endsWith(END);
    }
}
