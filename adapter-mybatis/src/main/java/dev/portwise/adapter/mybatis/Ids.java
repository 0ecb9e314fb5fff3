package dev.portwise.adapter.mybatis;

import dev.portwise.domain.model.Identifier;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Any number of ids as one parameter: databases bound the number of parameters, and each length is another statement. */
record Ids(List<UUID> values) {

    static Ids of(Collection<? extends Identifier> ids) {
        return new Ids(ids.stream().map(Identifier::value).distinct().toList());
    }
}
