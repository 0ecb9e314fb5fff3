package dev.portwise.contract.defect;

import java.util.Map;

/**
 * A defect, compiled.
 *
 * @param classes those that it changes, by name
 */
record Change(Defect defect, Map<String, byte[]> classes) {}
