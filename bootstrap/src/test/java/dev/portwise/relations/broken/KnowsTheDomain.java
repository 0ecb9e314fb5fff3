package dev.portwise.relations.broken;

import dev.portwise.domain.model.User;

record KnowsTheDomain(User user) {}
