package com.example.portwise.jdbi;

import dev.portwise.adapter.rows.Criteria;
import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.Query;
import java.util.HashMap;
import java.util.Map;

/**
 * The aggregates that a query is about. The query joins to this select, so that a limit never cuts a relation.
 *
 * @param order how the aggregates are ordered, where they are called {@code root}
 * @param parameters what the select's named parameters stand for
 */
record Selection(String select, String order, Map<String, Object> parameters) {

    private static final Map<EntityType<?, ?, ?>, String> TABLES = Map.of(
            EntityType.USER, "users", EntityType.POST, "posts", EntityType.TAG, "tags", EntityType.GROUP, "user_group");

    /** @param codePointKey the database's function that orders a text by code points */
    static Selection of(Query<?, ?> query, String codePointKey) {
        Selection all = of(query.type(), query.criteria());
        Map<String, Object> parameters = new HashMap<>(all.parameters());
        String order = query.inTextOrder()
                ? "%s(%%1$s%s), %%1$sid".formatted(codePointKey, query.type() == EntityType.POST ? "title" : "name")
                : "%1$sid";
        StringBuilder select = new StringBuilder(all.select());
        query.after().ifPresent(place -> {
            select.append(
                    query.inTextOrder()
                            ? " and (%s) > (%s(:key), :after)".formatted(order.formatted("t."), codePointKey)
                            : " and t.id > :after");
            parameters.put("key", place.key());
            parameters.put("after", place.id());
        });
        if (query.limit() > 0) {
            select.append(" order by ").append(order.formatted("t.")).append(" limit :limit");
            parameters.put("limit", query.limit());
        }
        return new Selection(select.toString(), order.formatted("root."), parameters);
    }

    /** All that match, in the order of ids. */
    static Selection of(EntityType<?, ?, ?> type, Criteria<?> criteria) {
        String all = "select t.* from " + TABLES.get(type) + " t";
        if (criteria instanceof Criteria.WithIds<?> wanted) {
            AmongIds ids = AmongIds.of(wanted.ids());
            return new Selection(
                    all + " join " + ids.table() + " on wanted.id = t.id where true", "root.id", ids.parameters());
        }
        if (criteria instanceof Criteria.Named<?> wanted) {
            return new Selection(all + " where t.name = :name", "root.id", Map.of("name", wanted.name()));
        }
        return criteria instanceof Criteria.Connected<?> wanted
                ? new Selection(
                        all + " where " + condition(wanted.by()),
                        "root.id",
                        Map.of("end", wanted.end().value()))
                : new Selection(all + " where true", "root.id", Map.of());
    }

    private static String condition(Criteria.Reference reference) {
        return switch (reference) {
            case POSTS_OF_AUTHOR -> "t.author_id = :end";
            case POSTS_WITH_TAG -> "t.id in (select post_id from post_tags where tag_id = :end)";
            case TAGS_OF_POST -> "t.id in (select tag_id from post_tags where post_id = :end)";
            case MEMBERS_OF_GROUP -> "t.id in (select user_id from memberships where group_id = :end)";
            case GROUPS_OF_MEMBER -> "t.id in (select group_id from memberships where user_id = :end)";
            case GROUPS_OF_OWNER -> "t.owner_id = :end";
        };
    }
}
