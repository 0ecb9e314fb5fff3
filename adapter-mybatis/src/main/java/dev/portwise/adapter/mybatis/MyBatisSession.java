package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.relational.ErrorTranslation;
import dev.portwise.adapter.relational.WrittenRows;
import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.StoreReads;
import dev.portwise.adapter.rows.StoreSession;
import dev.portwise.adapter.rows.StoreWrites;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;

/**
 * One MyBatis session, which is one transaction on one connection, taken when the first statement is sent. A batch is sent
 * as one round trip.
 */
final class MyBatisSession implements StoreSession {

    private static final Map<EntityType<?, ?, ?>, Class<? extends EntityMapper<?, ?>>> MAPPERS = Map.of(
            EntityType.USER, UserMapper.class,
            EntityType.POST, PostMapper.class,
            EntityType.TAG, TagMapper.class,
            EntityType.GROUP, GroupMapper.class);

    private final SqlSession session;
    private final WrittenRows written = new WrittenRows();

    MyBatisSession(SqlSession session) {
        this.session = session;
    }

    @Override
    public StoreReads reads() {
        return new MyBatisReads(this);
    }

    @Override
    public StoreWrites writes() {
        return new MyBatisWrites(this);
    }

    @SuppressWarnings("unchecked") // the map above has each type with its mapper
    <A, R extends Row> EntityMapper<A, R> mapper(EntityType<A, ?, R> type) {
        return (EntityMapper<A, R>) session.getMapper(Objects.requireNonNull(MAPPERS.get(type)));
    }

    <M> M mapper(Class<M> type) {
        return session.getMapper(type);
    }

    /** The rows of the unit; it is told of each batch before that is sent. */
    WrittenRows written() {
        return written;
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

    /** What a failure means for the rows that were written last. */
    @Override
    public RuntimeException translated(RuntimeException failure) {
        return sqlException(failure)
                .<RuntimeException>map(error -> ErrorTranslation.of(error, written, session::getConnection))
                .orElse(failure);
    }

    @Override
    public void commit() {
        try {
            // Forced: MyBatis itself would leave the transaction of a unit that only read to the pool
            session.commit(true);
        } catch (PersistenceException failed) {
            throw sqlException(failed)
                    .<RuntimeException>map(ErrorTranslation::atCommit)
                    .orElse(failed);
        }
    }

    @Override
    public void rollback() {
        session.rollback(true);
    }

    @Override
    public void close() {
        session.close();
    }

    /** The database's own error in a failure of MyBatis. */
    private static Optional<SQLException> sqlException(RuntimeException failure) {
        return failure instanceof PersistenceException
                ? ErrorTranslation.causeOf(failure, SQLException.class)
                : Optional.empty();
    }
}
