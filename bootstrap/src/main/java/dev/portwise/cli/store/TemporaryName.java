package dev.portwise.cli.store;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names of temporary databases, which nobody else uses. */
final class TemporaryName {

    private static final int BYTES = 6;

    private TemporaryName() {}

    /** {@code portwise_} and twelve random hexadecimal digits. */
    static String random() {
        byte[] digits = new byte[BYTES];
        new SecureRandom().nextBytes(digits);
        return "portwise_" + HexFormat.of().formatHex(digits);
    }
}
