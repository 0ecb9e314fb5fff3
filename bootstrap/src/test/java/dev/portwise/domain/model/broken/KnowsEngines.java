package dev.portwise.domain.model.broken;

import dev.portwise.engine.Engine;

record KnowsEngines(Engine engine) {}
