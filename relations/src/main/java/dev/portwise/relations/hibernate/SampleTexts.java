package dev.portwise.relations.hibernate;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Texts of samples. They differ from each other, since columns may be unique, and obey the length of the column and the
 * validation. Of regular expressions the usual ones are guessed: numbers, words, dates.
 */
final class SampleTexts {

    private static final String DIGITS = "0123456789";
    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
    private static final String LARGE = SMALL.toUpperCase(Locale.ROOT);
    private static final int LONGEST = 40;
    private static final int USUAL = 12;

    /** Validations that any text of the right length obeys. */
    private static final Set<String> PLAIN = Set.of("Size", "Length", "NotNull", "NotBlank", "NotEmpty", "Valid");

    /** In a shape, 9 stands for a digit, a and A for a letter. */
    private static final List<String> SHAPES = List.of(
            "Aaaa-9999",
            "+19999999999",
            "+99 999 9999999",
            "(999) 999-9999",
            "999-999-9999",
            "999 999 9999",
            "2099-11-19",
            "19/11/2099",
            "19:19",
            "Aaaaa Aaaaaa",
            "Aaaa9999!@#$",
            "Aaaa9999@a",
            "aaaa9999@aaaaa.com",
            "https://aaaaa.com/aaaa9999",
            "https://aaaaa.com/aaaa9999.png",
            "/aaaa/aaaa9999",
            "#999999",
            "99.99");

    private SampleTexts() {}

    /** Makes the texts of a field. */
    record Texts(Field field, Supplier<String> maker) {}

    /** The fields of the type and of those above it whose texts are made here. */
    static List<Texts> of(Class<?> type, RandomGenerator random) {
        List<Texts> found = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getType() == String.class && !Modifier.isStatic(field.getModifiers())) {
                    maker(field, random).ifPresent(maker -> found.add(new Texts(field, maker)));
                }
            }
        }
        return found;
    }

    /** None if the validation wants a form that is not known here. */
    private static Optional<Supplier<String>> maker(Field field, RandomGenerator random) {
        Map<String, Annotation> said = new HashMap<>();
        Stream.of(field.getAnnotations())
                .filter(annotation -> !annotation.annotationType().getName().startsWith("jakarta.persistence")
                        || annotation.annotationType().getSimpleName().equals("Column"))
                .forEach(annotation -> said.put(annotation.annotationType().getSimpleName(), annotation));
        boolean validated = said.values().stream()
                .anyMatch(annotation ->
                        annotation.annotationType().getPackageName().contains("validat")
                                && !PLAIN.contains(annotation.annotationType().getSimpleName()));
        if (!validated) {
            return Optional.of(() -> letters(length(said), random));
        }
        return Optional.ofNullable(said.get("Pattern"))
                .flatMap(pattern -> value(pattern, "regexp"))
                .map(String::valueOf)
                .flatMap(regexp -> matching(regexp, random)
                        .map(form -> () -> matching(regexp, random).orElse(form)));
    }

    private static int length(Map<String, Annotation> said) {
        int least = Math.max(number(said, "Size", "min", 0), number(said, "Length", "min", 0));
        int most = Math.min(
                number(said, "Column", "length", USUAL),
                Math.min(number(said, "Size", "max", USUAL), number(said, "Length", "max", USUAL)));
        return Math.max(least, Math.min(most, USUAL));
    }

    private static int number(Map<String, Annotation> said, String annotation, String member, int otherwise) {
        return Optional.ofNullable(said.get(annotation))
                .flatMap(found -> value(found, member))
                .map(Integer.class::cast)
                .orElse(otherwise);
    }

    private static Optional<Object> value(Annotation annotation, String member) {
        try {
            return Optional.of(annotation.annotationType().getMethod(member).invoke(annotation));
        } catch (ReflectiveOperationException other) {
            return Optional.empty();
        }
    }

    /** A text that differs from all others, as far as its length allows it. */
    private static String letters(int length, RandomGenerator random) {
        return fill("A".repeat(length), random);
    }

    /** A random text that the whole expression matches, if one of the usual forms does. */
    static Optional<String> matching(String regexp, RandomGenerator random) {
        try {
            Pattern pattern = Pattern.compile(regexp);
            return forms().map(form -> fill(form, random))
                    .filter(text -> pattern.matcher(text).matches())
                    .findFirst();
        } catch (PatternSyntaxException wrong) {
            return Optional.empty();
        }
    }

    /** Long ones first: they differ more. */
    private static Stream<String> forms() {
        List<String> forms = new ArrayList<>();
        List<String> letters = List.of("a", "A", "9", "F");
        for (int length : List.of(10, 12, 8)) {
            letters.forEach(letter -> forms.add(letter.repeat(length)));
        }
        forms.addAll(SHAPES);
        for (int length = LONGEST; length > 0; length--) {
            for (String letter : letters) {
                forms.add(letter.repeat(length));
            }
        }
        return forms.stream();
    }

    private static String fill(String form, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < form.length(); place++) {
            text.append(any(form.charAt(place), random));
        }
        return text.toString();
    }

    private static char any(char place, RandomGenerator random) {
        return switch (place) {
            case '9' -> any(DIGITS, random);
            case 'a' -> any(SMALL, random);
            case 'A' -> any(LARGE, random);
            case 'F' -> any(DIGITS + "abcdef", random);
            default -> place;
        };
    }

    private static char any(String letters, RandomGenerator random) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
