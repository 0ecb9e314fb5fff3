package dev.portwise.contract.model;

import java.util.List;

/** A part of a program: one unit of work, or two that overlap. */
public sealed interface Turn permits Unit, InterleavedUnits {

    /** Every step, in the order of the source. */
    List<Step> everyStep();

    /** This turn with another step at a place of {@link #everyStep}. */
    Turn with(int place, Step step);
}
