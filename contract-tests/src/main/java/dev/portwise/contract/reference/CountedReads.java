package dev.portwise.contract.reference;

import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.StoreReads;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.adapter.spi.StatementObserver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports the rows of every answer, the ones read along with others included; to-one ends come in the same row. */
record CountedReads(StoreReads reads, StatementObserver observer) {

    static StoreReads heardBy(StatementObserver observer, StoreReads reads) {
        CountedReads counted = new CountedReads(reads, observer);
        return (StoreReads) Proxy.newProxyInstance(
                StoreReads.class.getClassLoader(),
                new Class<?>[] {StoreReads.class},
                (proxy, query, arguments) -> counted.answer(query, arguments));
    }

    private Object answer(Method query, Object[] arguments) throws Throwable {
        try {
            Object answer = query.invoke(reads, arguments);
            observer.received(rows(answer));
            return answer;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static long rows(@Nullable Object answer) {
        if (answer instanceof Collection<?> all) {
            return all.stream().mapToLong(CountedReads::rows).sum();
        }
        if (answer instanceof Optional<?> one) {
            return one.map(CountedReads::rows).orElse(0L);
        }
        if (answer instanceof UserRow user) {
            return 1 + rows(user.posts()) + rows(user.memberships());
        }
        if (answer instanceof PostRow post) {
            return 1 + rows(post.tags());
        }
        if (answer instanceof TagRow tag) {
            return 1 + rows(tag.posts());
        }
        if (answer instanceof GroupRow group) {
            return 1 + rows(group.memberships());
        }
        return answer == null ? 0 : 1;
    }
}
