package com.example.portwise.jdbi;

import dev.portwise.contract.EngineContract;

public class JdbiOnPostgresqlTest extends EngineContract {
    public JdbiOnPostgresqlTest() {
        super(new JdbiAdapter(), "postgresql");
    }
}
