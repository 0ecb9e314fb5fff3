package dev.portwise.comparison.plain.mybatis;

import java.util.UUID;

/** A row of tags. */
public record Tag(UUID id, String name, long revision) {}
