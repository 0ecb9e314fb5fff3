package dev.portwise.adapter.mybatis.broken;

import dev.portwise.adapter.jpa.broken.PublicMapping;

record KnowsJpa(PublicMapping mapping) {}
