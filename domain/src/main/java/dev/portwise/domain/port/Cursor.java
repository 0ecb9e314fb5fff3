package dev.portwise.domain.port;

import java.util.UUID;

/**
 * The place of one item in an order: its sort key and, where keys are equal, its id. The cursor stays valid after the
 * item was removed. In the order of ids the key is the empty text.
 */
public record Cursor(String key, UUID id) {}
