package dev.portwise.domain.port.broken;

import dev.portwise.application.RegisterUser;

record KnowsAUseCase(RegisterUser useCase) {}
