package dev.portwise.comparison.broken;

import dev.portwise.cli.Portwise;

record KnowsTheCommandLine(Portwise commandLine) {}
