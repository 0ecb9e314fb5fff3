package dev.portwise.contract;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Names a rule by its id and its sentence. */
final class RuleNames extends DisplayNameGenerator.Standard {

    /** {@code aMovedPostLivesOn} as "a moved post lives on". */
    static String sentence(String methodName) {
        return methodName
                .replaceAll("(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> testClass, Method method) {
        Rule rule = method.getAnnotation(Rule.class);
        String sentence = sentence(method.getName());
        return rule == null ? sentence : rule.id() + " " + sentence;
    }
}
