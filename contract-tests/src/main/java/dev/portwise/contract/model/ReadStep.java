package dev.portwise.contract.model;

/** Marks a {@link Step} that changes nothing. A unit that only reads may make it. */
interface ReadStep {}
