package dev.portwise.contract.broken;

import dev.portwise.application.RegisterUser;

record KnowsAUseCase(RegisterUser useCase) {}
