package dev.portwise.comparison.broken;

import dev.portwise.adapter.relational.RelationalStore;

record KnowsTheRelationalBase(RelationalStore store) {}
