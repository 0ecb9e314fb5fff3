package dev.portwise.relations;

import java.io.Serializable;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The Java text of a call of a team's function. */
final class CallText {

    private CallText() {}

    /** The call: {@code owner.addPet(pet)}. A lambda has no name; it is written as {@code link(owner, pet)}. */
    static String of(Serializable function, String fallback, String... arguments) {
        return lambda(function)
                .filter(found -> !found.getImplMethodName().contains("$"))
                .map(found -> of(found, List.of(arguments)))
                .orElseGet(() -> fallback + "(" + String.join(", ", arguments) + ")");
    }

    private static String of(SerializedLambda found, List<String> arguments) {
        String type = simpleName(found.getImplClass());
        return switch (found.getImplMethodKind()) {
            case MethodHandleInfo.REF_invokeStatic -> type + "." + call(found, arguments);
            case MethodHandleInfo.REF_newInvokeSpecial -> "new " + type + "(" + String.join(", ", arguments) + ")";
            default ->
                found.getCapturedArgCount() > 0
                        ? variable(typeOf(found.getCapturedArg(0), type)) + "." + call(found, arguments)
                        : arguments.get(0) + "." + call(found, arguments.subList(1, arguments.size()));
        };
    }

    /** The type of the object whose method it is. A proxy stands for its first interface or its superclass. */
    private static String typeOf(Object object, String declared) {
        Class<?> type = object.getClass();
        if (Proxy.isProxyClass(type)) {
            return type.getInterfaces()[0].getSimpleName();
        }
        return type.isAnonymousClass() || type.isSynthetic()
                ? declared
                : type.getSimpleName().replaceFirst("\\$\\$.*", "");
    }

    private static String call(SerializedLambda found, List<String> arguments) {
        return found.getImplMethodName() + "(" + String.join(", ", arguments) + ")";
    }

    private static String simpleName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('$')) + 1);
    }

    /** The name of a variable of this type. */
    static String variable(String type) {
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }

    private static Optional<SerializedLambda> lambda(Serializable function) {
        try {
            Optional<Method> method = Arrays.stream(function.getClass().getDeclaredMethods())
                    .filter(candidate -> candidate.getName().equals("writeReplace"))
                    .findAny();
            if (method.isPresent()) {
                method.get().setAccessible(true);
                return method.get().invoke(function) instanceof SerializedLambda lambda
                        ? Optional.of(lambda)
                        : Optional.empty();
            }
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
