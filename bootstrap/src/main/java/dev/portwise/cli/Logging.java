package dev.portwise.cli;

import java.util.logging.LogManager;

/** Libraries keep quiet: what matters of what they have to say comes as an exception. */
final class Logging {

    private Logging() {}

    /** To be called before any library is loaded. */
    static void silence() {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        System.setProperty("org.jboss.logging.provider", "slf4j");
        LogManager.getLogManager().reset();
    }
}
