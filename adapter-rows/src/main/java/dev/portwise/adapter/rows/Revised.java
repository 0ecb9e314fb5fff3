package dev.portwise.adapter.rows;

/**
 * A row whose own fields changed.
 *
 * @param row the new state, with the new revision
 * @param before the state that must still be in the store: its revision is compared
 */
public record Revised<R extends Row>(R row, R before) {}
