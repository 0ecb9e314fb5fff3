package dev.portwise.adapter.mongo.broken;

import java.sql.Connection;

record KnowsJdbc(Connection connection) {}
