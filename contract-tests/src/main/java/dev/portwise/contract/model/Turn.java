package dev.portwise.contract.model;

import java.util.List;

/** What comes next in a program: one unit of work, or two that overlap. */
public sealed interface Turn permits Unit, Interleaved {

    /** Every step there is, in the order of the source. */
    List<Step> everyStep();

    /** The same turn with another step at a place of {@link #everyStep}. */
    Turn with(int place, Step step);
}
