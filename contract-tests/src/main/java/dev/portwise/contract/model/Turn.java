package dev.portwise.contract.model;

/** What comes next in a program: one unit of work, or two that overlap. */
public sealed interface Turn permits Unit, Interleaved {}
