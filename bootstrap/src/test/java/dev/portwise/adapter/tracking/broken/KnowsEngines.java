package dev.portwise.adapter.tracking.broken;

import dev.portwise.engine.Engine;

record KnowsEngines(Engine engine) {}
