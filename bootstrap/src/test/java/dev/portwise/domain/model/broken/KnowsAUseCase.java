package dev.portwise.domain.model.broken;

import dev.portwise.application.RegisterUser;

record KnowsAUseCase(RegisterUser useCase) {}
