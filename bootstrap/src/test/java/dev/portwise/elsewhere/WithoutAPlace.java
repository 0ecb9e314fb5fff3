package dev.portwise.elsewhere;

record WithoutAPlace(String name) {}
