package dev.portwise.application.copy;

import java.util.Map;

/**
 * What a copy came to.
 *
 * @param found how many of each kind the target had already, from an earlier copy
 * @param stored how many of each kind were stored
 */
public record Copied(Map<Kind, Long> found, Map<Kind, Long> stored) {}
