package dev.portwise.contract.reference;

import dev.portwise.adapter.rows.StoreReads;
import dev.portwise.adapter.rows.StoreSession;
import dev.portwise.adapter.rows.StoreWrites;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a session does instead of one of its methods, or of one of its reads and writes. */
@FunctionalInterface
public interface Instead {

    @Nullable
    Object of(Call call) throws Throwable;

    /** The call that is replaced, and the session's own answer to it. */
    record Call(StoreSession session, Object target, Method method, List<?> arguments) {

        /** The session's own answer. */
        public @Nullable Object real() throws Throwable {
            return with(arguments.toArray());
        }

        /** The session's own answer to other arguments. */
        public @Nullable Object with(Object... others) throws Throwable {
            try {
                return method.invoke(target, others);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        }

        /** The first argument. */
        public Object first() {
            return arguments.get(0);
        }
    }

    /** The session in which this is done instead of the method of that name. */
    default StoreSession in(StoreSession session, String name) {
        return around(StoreSession.class, session, session, name);
    }

    private <T> T around(Class<T> type, T target, StoreSession session, String name) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Call call = new Call(session, target, method, arguments == null ? List.of() : List.of(arguments));
                    Object answer = method.getName().equals(name) ? of(call) : call.real();
                    if (answer instanceof StoreReads reads) {
                        return around(StoreReads.class, reads, session, name);
                    }
                    return answer instanceof StoreWrites writes
                            ? around(StoreWrites.class, writes, session, name)
                            : answer;
                }));
    }
}
