package dev.portwise.domain.model.broken;

import dev.portwise.domain.port.UnitOfWork;

record KnowsThePorts(UnitOfWork units) {}
