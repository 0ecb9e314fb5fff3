package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.relational.ErrorTranslation;
import dev.portwise.adapter.relational.WrittenRows;
import dev.portwise.adapter.tracking.EntityType;
import dev.portwise.adapter.tracking.Row;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;

/** Sends the statements of one session, a batch as one round trip, and translates their errors. */
final class Statements {

    private static final Map<EntityType<?, ?, ?>, Class<? extends EntityMapper<?, ?>>> MAPPERS = Map.of(
            EntityType.USER, UserMapper.class,
            EntityType.POST, PostMapper.class,
            EntityType.TAG, TagMapper.class,
            EntityType.GROUP, GroupMapper.class);

    private final SqlSession session;
    private final WrittenRows written = new WrittenRows();

    Statements(SqlSession session) {
        this.session = session;
    }

    @SuppressWarnings("unchecked") // the map above has each type with its mapper
    <A, R extends Row> EntityMapper<A, R> mapper(EntityType<A, ?, R> type) {
        return (EntityMapper<A, R>) session.getMapper(Objects.requireNonNull(MAPPERS.get(type)));
    }

    /** The rows of the unit; it is told of each batch before that is sent. */
    WrittenRows written() {
        return written;
    }

    <M> M mapper(Class<M> type) {
        return session.getMapper(type);
    }

    /**
     * Sends what {@code batch} queues, in one round trip.
     *
     * @return how many rows each of the queued statements changed, in their order: what a mapper returns in a batch is
     *     only a placeholder
     */
    int[] write(Runnable batch) {
        batch.run();
        return session.flushStatements().stream()
                .flatMapToInt(result -> IntStream.of(result.getUpdateCounts()))
                .toArray();
    }

    void commit() {
        try {
            // Forced: MyBatis itself would leave the transaction of a unit that only read to the pool
            session.commit(true);
        } catch (PersistenceException failed) {
            throw sqlException(failed)
                    .<RuntimeException>map(ErrorTranslation::atCommit)
                    .orElse(failed);
        }
    }

    void rollback() {
        try {
            session.rollback(true);
        } catch (PersistenceException failed) {
            throw translated(failed);
        }
    }

    /** What a failure means for the rows that were written last. */
    RuntimeException translated(RuntimeException failure) {
        return failure instanceof PersistenceException
                ? sqlException(failure)
                        .<RuntimeException>map(error -> ErrorTranslation.of(error, written, session::getConnection))
                        .orElse(failure)
                : failure;
    }

    private static Optional<SQLException> sqlException(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }
}
