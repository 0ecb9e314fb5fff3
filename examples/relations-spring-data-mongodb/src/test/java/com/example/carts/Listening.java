package com.example.carts;

import dev.portwise.engine.Engines;
import dev.portwise.relations.store.ListeningCommands;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A database of the test's own, and the kit's ear on the client. */
@TestConfiguration
class Listening {

    @Bean
    ListeningCommands commands() {
        return new ListeningCommands();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer listening(ListeningCommands commands) {
        return settings -> settings.addCommandListener(commands);
    }

    @Bean
    DynamicPropertyRegistrar database() {
        return properties ->
                properties.add("spring.mongodb.uri", Engines.shared("mongodb").newDatabase()::url);
    }
}
