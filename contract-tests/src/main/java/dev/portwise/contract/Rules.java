package dev.portwise.contract;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** The list of all rules. */
public final class Rules {

    private static final Comparator<ContractRule> BY_FAMILY_AND_NUMBER =
            Comparator.comparing(ContractRule::family).thenComparing(ContractRule::id);

    private Rules() {}

    /** Every rule, by family and number. */
    public static List<ContractRule> all() {
        return families()
                .flatMap(Rules::themes)
                .flatMap(Rules::methods)
                .map(Rules::of)
                .sorted(BY_FAMILY_AND_NUMBER)
                .toList();
    }

    /** The nested class of each family. */
    static Stream<Class<?>> families() {
        return nested(PersistenceContract.class);
    }

    /** The nested class of each theme of a family. */
    static Stream<Class<?>> themes(Class<?> family) {
        return nested(family.getSuperclass());
    }

    /** The rules of a theme, in no order. */
    static Stream<Method> methods(Class<?> theme) {
        return Arrays.stream(theme.getSuperclass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Rule.class));
    }

    /** The rule of a method annotated with {@link Rule}. */
    static ContractRule of(Method method) {
        Rule rule = method.getAnnotation(Rule.class);
        return new ContractRule(
                rule.id(),
                Family.of(rule.id()),
                RuleNames.sentence(method.getName()),
                List.of(rule.clause()),
                rule.origin());
    }

    private static Stream<Class<?>> nested(Class<?> outer) {
        return Arrays.stream(outer.getDeclaredClasses()).filter(inner -> inner.isAnnotationPresent(Nested.class));
    }
}
