package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.relational.Attempt;
import dev.portwise.adapter.relational.ErrorTranslation;
import dev.portwise.adapter.tracking.EntityType;
import dev.portwise.adapter.tracking.Row;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;

/** Sends the statements of one session, a batch as one round trip, and says what their failures mean. */
record Statements(SqlSession session) {

    private static final Map<EntityType<?, ?, ?>, Class<? extends EntityMapper<?, ?>>> MAPPERS = Map.of(
            EntityType.USER, UserMapper.class,
            EntityType.POST, PostMapper.class,
            EntityType.TAG, TagMapper.class,
            EntityType.GROUP, GroupMapper.class);

    @SuppressWarnings("unchecked") // the map above has each type with its mapper
    <A, R extends Row> EntityMapper<A, R> mapper(EntityType<A, ?, R> type) {
        return (EntityMapper<A, R>) session.getMapper(Objects.requireNonNull(MAPPERS.get(type)));
    }

    <M> M mapper(Class<M> type) {
        return session.getMapper(type);
    }

    <T> T read(Supplier<T> query) {
        return translated(Attempt.NOTHING, query);
    }

    /**
     * Sends what {@code batch} queues.
     *
     * @return how many rows each of the queued statements changed, in their order: what a mapper returns in a batch is
     *     only a placeholder
     */
    int[] write(Attempt attempt, Runnable batch) {
        return translated(attempt.in(session::getConnection), () -> {
            batch.run();
            return session.flushStatements().stream()
                    .flatMapToInt(result -> IntStream.of(result.getUpdateCounts()))
                    .toArray();
        });
    }

    void commit() {
        translated(ErrorTranslation::atCommit, () -> {
            // Forced: MyBatis itself would leave the transaction of a unit that only read to the pool
            session.commit(true);
            return true;
        });
    }

    void rollback() {
        translated(error -> ErrorTranslation.of(error, Attempt.NOTHING), () -> {
            session.rollback(true);
            return true;
        });
    }

    private static <T> T translated(Attempt attempt, Supplier<T> action) {
        return translated(error -> ErrorTranslation.of(error, attempt), action);
    }

    private static <T> T translated(Function<SQLException, ? extends RuntimeException> meaning, Supplier<T> action) {
        try {
            return action.get();
        } catch (PersistenceException failed) {
            throw sqlException(failed).<RuntimeException>map(meaning).orElse(failed);
        }
    }

    private static Optional<SQLException> sqlException(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }
}
