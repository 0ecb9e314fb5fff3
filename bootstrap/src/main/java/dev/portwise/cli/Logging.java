package dev.portwise.cli;

import java.util.logging.LogManager;

/** Silences the logs of libraries. Their exceptions report everything important. */
final class Logging {

    private Logging() {}

    /** To be called before any library is loaded. */
    static void silence() {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        System.setProperty("org.jboss.logging.provider", "slf4j");
        LogManager.getLogManager().reset();
    }
}
