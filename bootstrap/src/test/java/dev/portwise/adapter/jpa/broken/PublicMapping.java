package dev.portwise.adapter.jpa.broken;

public record PublicMapping(String table) {}
