package dev.portwise.application.broken;

import dev.portwise.engine.Engine;

record KnowsEngines(Engine engine) {}
