package dev.portwise.cli.seed;

import dev.portwise.application.copy.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Random numbers that are the same for the same seed in every version of Java: they come from {@link Random}, whose
 * algorithm is specified, and from hashes. Each object has its own random numbers, so that each can be made alone.
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
