package dev.portwise.application.broken;

import dev.portwise.adapter.spi.Persistence;

record KnowsTheSpi(Persistence persistence) {}
