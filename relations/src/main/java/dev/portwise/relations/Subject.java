package dev.portwise.relations;

/**
 * The relation in a report.
 *
 * @param policy what becomes of the children of a deleted parent; empty if nobody said so
 */
public record Subject(String name, Shape shape, String parent, String child, String policy) {}
