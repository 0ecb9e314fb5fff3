package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.rows.Revised;
import dev.portwise.adapter.rows.Row;
import dev.portwise.domain.port.Fetch;
import java.util.List;
import java.util.function.Function;
import org.apache.ibatis.annotations.Param;

/**
 * The statements of one type of aggregate. Writes are batched: they return nothing here, {@link MyBatisSession} has their
 * counts.
 *
 * @param <A> the aggregate
 * @param <R> its row
 */
interface EntityMapper<A, R extends Row> {

    /** Reads a selection by the statement for the plan; only a second relation of the same rows takes another one. */
    List<R> find(Selection selection, Fetch<A> fetch);

    long count(Selection selection);

    void insert(R row);

    void update(Revised<R> revised);

    void delete(R row);

    void deleteAll(@Param("ids") Ids ids);

    /** What MyBatis gathers of joined rows, as rows. */
    static <F, R> List<R> rows(List<F> fetched, Function<F, R> row) {
        return fetched.stream().map(row).toList();
    }
}
