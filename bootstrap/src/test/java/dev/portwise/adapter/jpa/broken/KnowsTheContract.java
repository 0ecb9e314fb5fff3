package dev.portwise.adapter.jpa.broken;

import dev.portwise.contract.Rule;

record KnowsTheContract(Rule rule) {}
