package dev.portwise.comparison.plain.mybatis;

import java.time.Instant;
import java.util.UUID;

/** A row of memberships, joined to the user. */
public record Member(UUID userId, Instant joinedOn, long revision, User user) {}
