package dev.portwise.contract.model;

/** Marks a {@link Step} that changes nothing, so that a unit which only reads may take it. */
interface Reading {}
