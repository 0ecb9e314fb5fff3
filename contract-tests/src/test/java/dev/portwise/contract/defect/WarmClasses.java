package dev.portwise.contract.defect;

import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.agent.ByteBuddyAgent;

/** The classes of many trials. They stay loaded, linked and compiled; a trial replaces those that it changes. */
final class WarmClasses {

    private static final Instrumentation JVM = ByteBuddyAgent.getInstrumentation();

    private final ClassFiles unchanged;
    private final ProductClassLoader loader;
    private Map<String, byte[]> replaced = Map.of();

    WarmClasses(ClassFiles unchanged) {
        this.unchanged = unchanged;
        this.loader = ProductClassLoader.whole(unchanged, Map.of());
    }

    ProductClassLoader loader() {
        return loader;
    }

    /**
     * Whether a change of these classes is a change of what their methods do, and of nothing that was set up when they
     * were loaded.
     */
    boolean canRedefine(Map<String, byte[]> classes) {
        return classes.entrySet().stream()
                .allMatch(entry -> unchanged
                        .of(entry.getKey())
                        .filter(before -> Arrays.equals(before, entry.getValue())
                                || (!hasInitializer(before) && !hasInitializer(entry.getValue())))
                        .isPresent());
    }

    private static boolean hasInitializer(byte[] code) {
        return new String(code, StandardCharsets.ISO_8859_1).contains("<clinit>");
    }

    /**
     * Replaces these classes, and no others.
     *
     * @return whether that could be done; if not, all is as before
     */
    boolean become(Map<String, byte[]> classes) {
        Set<String> names = new TreeSet<>(replaced.keySet());
        names.addAll(classes.keySet());
        List<ClassDefinition> changes = new ArrayList<>();
        for (String name : names) {
            byte[] before = code(name, replaced).orElseThrow();
            Optional<byte[]> after = code(name, classes);
            after.filter(code -> !Arrays.equals(before, code))
                    .ifPresent(code -> changes.add(new ClassDefinition(load(name), code)));
        }
        try {
            JVM.redefineClasses(changes.toArray(ClassDefinition[]::new));
        } catch (UnsupportedOperationException otherMembers) {
            return false;
        } catch (ClassNotFoundException | UnmodifiableClassException impossible) {
            throw new IllegalStateException(impossible);
        }
        replaced = Map.copyOf(classes);
        return true;
    }

    private Optional<byte[]> code(String name, Map<String, byte[]> classes) {
        return Optional.ofNullable(classes.get(name)).or(() -> unchanged.of(name));
    }

    private Class<?> load(String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
