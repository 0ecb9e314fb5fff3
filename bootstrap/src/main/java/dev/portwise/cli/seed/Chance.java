package dev.portwise.cli.seed;

import dev.portwise.application.copy.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * All that is left to chance, the same for the same seed in every version of Java: it rests on {@link Random}, whose
 * algorithm is specified, and on hashes. Each thing has a chance of its own, so that any of them can be made without the
 * others.
 */
record Chance(long seed) {

    /** 128 bits, all but six of them random. */
    UUID bits(Kind kind, int index) {
        return UUID.nameUUIDFromBytes(
                "%d %s %d".formatted(seed, kind.name(), index).getBytes(StandardCharsets.UTF_8));
    }

    Random of(Kind kind, int index) {
        return new Random(bits(kind, index).getLeastSignificantBits());
    }

    /**
     * A number from 0 to {@code n - 1}, {@code k} with a likelihood of about 1 to {@code k + 1}, as Zipf found it for
     * words and others for almost everything that people do: a tenth of all for the first of a thousand, a tenth for the
     * last five hundred.
     */
    static int skewed(Random random, int n) {
        return (int) StrictMath.pow(n + 1.0, random.nextDouble()) - 1;
    }

    static boolean oneIn(Random random, int n) {
        return random.nextInt(n) == 0;
    }

    static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
