package dev.portwise.contract.broken;

import dev.portwise.engine.Engine;

record KnowsEngines(Engine engine) {}
