package dev.portwise.adapter.relational.broken;

import dev.portwise.adapter.jpa.broken.PublicMapping;

record KnowsJpa(PublicMapping mapping) {}
