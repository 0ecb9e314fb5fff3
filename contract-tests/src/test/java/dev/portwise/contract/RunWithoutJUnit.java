package dev.portwise.contract;

import dev.portwise.adapter.spi.Persistence;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The rules and nothing around them, for who runs them hundreds of times: no discovery, no threads, no reports. */
public final class RunWithoutJUnit {

    private final SuppliedContract contract;
    private final AdapterUnderTest adapter;
    private final Set<String> rules;
    private final UnaryOperator<Optional<String>> telling;
    private final Map<String, String> outcomes = new TreeMap<>();

    private RunWithoutJUnit(StoreUnderTest store, Set<String> rules, UnaryOperator<Optional<String>> telling) {
        this.contract = new SuppliedContract(store);
        this.adapter = AdapterUnderTest.opened(contract);
        this.rules = rules;
        this.telling = telling;
    }

    /**
     * The rules that fail on a store, each with what was expected and found.
     *
     * @param rules the ids of those to run; none for all
     */
    public static Map<String, String> failures(StoreUnderTest store, Set<String> rules) {
        return outcomes(store, rules, failure -> failure);
    }

    /**
     * The rules of which something is told, each with that.
     *
     * @param rules the ids of those to run; none for all
     * @param telling what is told of a rule, given how it failed; empty if it held
     */
    public static Map<String, String> outcomes(
            StoreUnderTest store, Set<String> rules, UnaryOperator<Optional<String>> telling) {
        RunWithoutJUnit run = new RunWithoutJUnit(store, rules, telling);
        Rules.families().forEach(run::family);
        run.adapter.close();
        return run.outcomes;
    }

    /** Of what is in memory a crash leaves nothing. */
    public static CrashingStore inMemory(Supplier<Persistence> opening) {
        return new CrashingStore(
                opening,
                () -> {
                    try (Persistence store = opening.get()) {
                        store.probe().empty();
                    }
                },
                () -> {});
    }

    private void family(Class<?> family) {
        Object outer = instance(family, PersistenceContract.class, contract);
        Rules.themes(family).forEach(theme -> {
            Object instance = instance(theme, family.getSuperclass(), outer);
            Rules.methods(theme)
                    .filter(rule ->
                            rules.isEmpty() || rules.contains(Rules.of(rule).id()))
                    .forEach(rule -> telling.apply(failure(instance, rule)
                                    .map(thrown -> String.valueOf(BrokenRule.of(rule, thrown, adapter.log())
                                            .getMessage())))
                            .ifPresent(told -> outcomes.put(Rules.of(rule).id(), told)));
        });
    }

    private Optional<Throwable> failure(Object rules, Method rule) {
        try {
            adapter.reset();
            rule.setAccessible(true);
            rule.invoke(rules, adapter);
            adapter.compareWithWitnesses();
            return Optional.empty();
        } catch (InvocationTargetException failed) {
            return Optional.of(failed.getTargetException());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        } catch (RuntimeException | AssertionError witnessed) {
            return Optional.of(witnessed);
        }
    }

    private static Object instance(Class<?> inner, Class<?> outerType, Object outer) {
        try {
            Constructor<?> constructor = inner.getDeclaredConstructor(outerType);
            constructor.setAccessible(true);
            return constructor.newInstance(outer);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
