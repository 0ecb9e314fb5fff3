package dev.portwise.adapter.spi.broken;

import dev.portwise.application.RegisterUser;

record KnowsAUseCase(RegisterUser useCase) {}
