package dev.portwise.adapter.mongo.broken;

import dev.portwise.adapter.relational.RelationalStore;

record KnowsTheRelationalBase(RelationalStore store) {}
