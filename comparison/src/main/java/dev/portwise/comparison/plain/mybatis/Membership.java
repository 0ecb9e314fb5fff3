package dev.portwise.comparison.plain.mybatis;

import java.time.Instant;
import java.util.UUID;

/** A row of memberships, joined to the group. */
public record Membership(UUID groupId, Instant joinedOn, long revision, Group group) {}
