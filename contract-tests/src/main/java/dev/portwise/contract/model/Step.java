package dev.portwise.contract.model;

/**
 * One operation of a unit, named after its use case where there is one. A step may fail: its failure is observed like an
 * answer. Its components are names, texts and plans, so a step can be drawn, printed and simplified by its type alone.
 */
public sealed interface Step permits UserStep, PostStep, TagStep, GroupStep {

    /** Performs the operation in a unit. The answer is observed. */
    Object perform(UnitContext context);
}
