package dev.portwise.domain.model.broken;

import java.sql.Connection;

record KnowsJdbc(Connection connection) {}
