package dev.portwise.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreSettings;
import org.junit.jupiter.api.Test;

class ConnectionSettingsTest {

    @Test
    void theUrlSaysHowManyConnectionsThereMayBe() {
        assertThat(inWords("")).contains("at most 100 connections");
        assertThat(inWords("?maxPoolSize=7")).contains("at most 7 connections");
        assertThat(inWords("?maxPoolSize=0")).contains("any number of connections");
    }

    private static String inWords(String options) {
        return ConnectionSettings.of(StoreSettings.of("mongodb://localhost/blog" + options))
                .inWords();
    }
}
