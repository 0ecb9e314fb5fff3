package dev.portwise.contract;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** The rules and nothing around them, for who runs them hundreds of times: no discovery, no threads, no reports. */
public final class RunWithoutJUnit {

    private final SuppliedContract contract;
    private final AdapterUnderTest adapter;
    private final Map<String, String> failures = new TreeMap<>();

    private RunWithoutJUnit(Function<StatementObserver, Persistence> opening) {
        this.contract = new SuppliedContract(new SuppliedContract.Opening(
                opening, () -> Optional.of(inMemory(() -> opening.apply(StatementObserver.NONE)))));
        this.adapter = AdapterUnderTest.opened(contract);
    }

    /** The rules that fail on the store that is opened so, each with what was expected and found. */
    public static Map<String, String> failures(Function<StatementObserver, Persistence> opening) {
        RunWithoutJUnit run = new RunWithoutJUnit(opening);
        Rules.families().forEach(run::family);
        run.adapter.persistence().close();
        return run.failures;
    }

    /** Of what is in memory a crash leaves nothing. */
    public static CrashingStore inMemory(Supplier<Persistence> opening) {
        return new CrashingStore(opening, () -> {}, () -> {});
    }

    private void family(Class<?> family) {
        Object outer = instance(family, PersistenceContract.class, contract);
        Rules.themes(family).forEach(theme -> {
            Object rules = instance(theme, family.getSuperclass(), outer);
            Rules.methods(theme)
                    .forEach(rule -> failure(rules, rule)
                            .ifPresent(thrown -> failures.put(Rules.of(rule).id(), FailureMessage.of(thrown))));
        });
    }

    private Optional<Throwable> failure(Object rules, Method rule) {
        try {
            adapter.reset();
            rule.setAccessible(true);
            rule.invoke(rules, adapter);
            return Optional.empty();
        } catch (InvocationTargetException failed) {
            return Optional.of(failed.getTargetException());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        } catch (RuntimeException notEmptied) {
            return Optional.of(notEmptied);
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
