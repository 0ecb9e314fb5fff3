package dev.portwise.adapter.jpa;

import dev.portwise.adapter.relational.UuidForm;
import dev.portwise.domain.model.Identifier;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.engine.spi.SessionImplementor;

/**
 * The condition that an attribute is one of any number of ids.
 *
 * @param arrays whether the database takes them as arrays: few parameters, one plan; else a plan for each power of two
 */
record AmongIds(String attribute, List<UUID> ids, boolean arrays) {

    static AmongIds of(EntityManager entities, String attribute, Collection<? extends Identifier> ids) {
        return new AmongIds(
                attribute,
                ids.stream().map(Identifier::value).distinct().toList(),
                entities.unwrap(SessionImplementor.class)
                        .getFactory()
                        .getJdbcServices()
                        .getDialect()
                        .supportsStandardArrays());
    }

    /** One id is compared plainly, because databases plan that better. */
    String condition() {
        if (ids.size() == 1) {
            return attribute + " = :ids0";
        }
        return arrays
                ? IntStream.range(0, UuidForm.parts(ids).size())
                        .mapToObj(part -> "sql('?', " + attribute + ") = sql('any(?)', :ids" + part + ")")
                        .collect(Collectors.joining(" or ", "(", ")"))
                : attribute + " in :ids0";
    }

    void setIn(Query query) {
        if (ids.size() == 1) {
            query.setParameter("ids0", ids.get(0));
        } else if (arrays) {
            List<UUID[]> parts = UuidForm.parts(ids);
            for (int part = 0; part < parts.size(); part++) {
                query.setParameter("ids" + part, parts.get(part));
            }
        } else {
            query.setParameter("ids0", ids);
        }
    }
}
