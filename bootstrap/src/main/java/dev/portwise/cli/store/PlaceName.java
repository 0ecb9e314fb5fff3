package dev.portwise.cli.store;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names that nobody else uses. */
final class PlaceName {

    private static final int BYTES = 6;

    private PlaceName() {}

    /** {@code portwise_} and twelve random hexadecimal digits. */
    static String random() {
        byte[] digits = new byte[BYTES];
        new SecureRandom().nextBytes(digits);
        return "portwise_" + HexFormat.of().formatHex(digits);
    }
}
