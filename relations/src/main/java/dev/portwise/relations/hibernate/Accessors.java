package dev.portwise.relations.hibernate;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The methods by which an entity links, unlinks and reads its ends, told by their names. */
final class Accessors {

    private static final List<String> LINKS = List.of("add", "link", "attach");
    private static final List<String> UNLINKS = List.of("remove", "unlink", "detach", "delete");

    private Accessors() {}

    /** The public method that begins like "add", ends with the property's name or its elements', and takes one of them. */
    static Optional<Method> link(MappedRelation relation) {
        return only(relation, LINKS);
    }

    /** The public method that begins like "remove", ends with the property's name or its elements', and takes one of them. */
    static Optional<Method> unlink(MappedRelation relation) {
        return only(relation, UNLINKS);
    }

    private static Optional<Method> only(MappedRelation relation, List<String> verbs) {
        List<String> ofElement = List.of("", relation.element().getSimpleName());
        return only(relation, verbs, noun -> stem(noun).equals(stem(relation.property())))
                .or(() -> only(relation, verbs, ofElement::contains));
    }

    private static Optional<Method> only(MappedRelation relation, List<String> verbs, Predicate<String> noun) {
        List<Method> found = Stream.of(relation.owner().getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                .filter(method -> List.of(method.getParameterTypes()).equals(List.of(relation.element())))
                .filter(method -> verbs.stream()
                        .filter(method.getName()::startsWith)
                        .map(verb -> method.getName().substring(verb.length()))
                        .anyMatch(noun))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** {@code Category} and {@code categories} have the same stem. */
    private static String stem(String noun) {
        return noun.toLowerCase(Locale.ROOT).replaceAll("(y|ies|e|es|s)$", "");
    }

    /** The public method that reads a property. */
    static Optional<Method> reader(Class<?> type, String property) {
        String end = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        return Stream.of(type.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method ->
                        method.getName().equals("get" + end) || method.getName().equals(property))
                .findFirst();
    }
}
