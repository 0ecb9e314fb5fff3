package dev.portwise.contract;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** The inventory of the contract. */
public final class Rules {

    private static final Comparator<ContractRule> BY_FAMILY_AND_NUMBER =
            Comparator.comparing(ContractRule::family).thenComparing(ContractRule::id);

    private Rules() {}

    /** Every rule there is, by family and number. */
    public static List<ContractRule> all() {
        return Arrays.stream(PersistenceContract.class.getDeclaredClasses())
                .filter(family -> family.isAnnotationPresent(Nested.class))
                .flatMap(Rules::methods)
                .filter(method -> method.isAnnotationPresent(Rule.class))
                .map(Rules::of)
                .sorted(BY_FAMILY_AND_NUMBER)
                .toList();
    }

    /** What a method annotated with {@link Rule} states. */
    static ContractRule of(Method method) {
        Rule rule = method.getAnnotation(Rule.class);
        return new ContractRule(
                rule.id(),
                Family.of(rule.id()),
                RuleNames.sentence(method.getName()),
                List.of(rule.clause()),
                rule.origin());
    }

    private static Stream<Method> methods(Class<?> family) {
        return Stream.<Class<?>>iterate(family, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()));
    }
}
