package dev.portwise.application.copy;

import java.util.Map;

/**
 * The result of a copy.
 *
 * @param found how many of each kind the target held already, from an earlier copy
 * @param stored how many of each kind were stored
 */
public record Copied(Map<Kind, Long> found, Map<Kind, Long> stored) {}
