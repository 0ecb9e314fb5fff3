package dev.portwise.adapter.jpa;

import dev.portwise.domain.model.Aggregate;
import dev.portwise.domain.port.Cursor;
import java.util.function.Function;

/**
 * An order that the ports promise for pages: by the id, or by a text, compared by code points, and the id where texts are
 * equal.
 *
 * @param after the condition for what follows the parameters {@code key} and {@code id}
 * @param hasKey whether the condition mentions {@code key}
 */
record Keyset<A>(String orderBy, String after, boolean hasKey, Function<A, Cursor> cursor) {

    static <A extends Aggregate<?>> Keyset<A> byId() {
        return new Keyset<>(
                "a.id.value",
                "a.id.value > :id",
                false,
                aggregate -> new Cursor("", aggregate.id().value()));
    }

    /** @param codePointKey the database's function for the order of code points, may be empty */
    static <A extends Aggregate<?>> Keyset<A> byText(String codePointKey, String attribute, Function<A, String> text) {
        String key = "sql('" + codePointKey + "(?)', a." + attribute + ".value)";
        String given = "sql('" + codePointKey + "(?)', :key)";
        return new Keyset<>(
                key + ", a.id.value",
                "(" + key + " > " + given + " or " + key + " = " + given + " and a.id.value > :id)",
                true,
                aggregate -> new Cursor(text.apply(aggregate), aggregate.id().value()));
    }
}
