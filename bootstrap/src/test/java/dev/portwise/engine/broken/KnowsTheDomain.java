package dev.portwise.engine.broken;

import dev.portwise.domain.model.User;

record KnowsTheDomain(User user) {}
