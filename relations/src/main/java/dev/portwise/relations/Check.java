package dev.portwise.relations;

/** Holds a relation to a rule. */
@FunctionalInterface
interface Check {

    <P, C> void run(Scene<P, C> on);
}
