package dev.portwise.application.broken;

import picocli.CommandLine;

record KnowsTheCommandLine(CommandLine commandLine) {}
