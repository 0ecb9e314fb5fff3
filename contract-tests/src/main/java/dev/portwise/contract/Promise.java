package dev.portwise.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A sentence of the ports or of the domain's exceptions, and the rules that test it.
 *
 * @param place the type, or the type and its method: {@code Repository.byId(I)}
 * @param rules the ids of the rules that test it; none if it promises nothing
 * @param reason why it promises nothing
 */
public record Promise(String place, String sentence, List<String> rules, Optional<String> reason) {

    private static final String HELD_BY = "held by ";
    private static final String NO_PROMISE = "no promise: ";

    public Promise {
        rules = List.copyOf(rules);
    }

    /** Every sentence, in the order of the file. */
    public static List<Promise> all() {
        List<Promise> promises = new ArrayList<>();
        String place = "";
        String sentence = "";
        for (String line : lines()) {
            if (line.startsWith("        ")) {
                promises.add(answered(place, sentence, line.strip()));
            } else if (line.startsWith("    ")) {
                sentence = line.strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                place = line;
            }
        }
        return promises;
    }

    private static Promise answered(String place, String sentence, String answer) {
        if (answer.startsWith(HELD_BY)) {
            List<String> rules =
                    Arrays.asList(answer.substring(HELD_BY.length()).split(", "));
            return new Promise(place, sentence, rules, Optional.empty());
        }
        if (answer.startsWith(NO_PROMISE)) {
            return new Promise(place, sentence, List.of(), Optional.of(answer.substring(NO_PROMISE.length())));
        }
        throw new IllegalStateException("promises.txt, " + place + ": '" + answer + "' begins neither with '" + HELD_BY
                + "' nor with '" + NO_PROMISE + "'");
    }

    private static List<String> lines() {
        try (InputStream file = Promise.class.getResourceAsStream("promises.txt")) {
            byte[] bytes =
                    Objects.requireNonNull(file, "promises.txt is missing").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
