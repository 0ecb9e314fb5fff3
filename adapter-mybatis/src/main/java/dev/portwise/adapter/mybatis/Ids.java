package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.relational.UuidForm;
import dev.portwise.domain.model.Identifier;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Any number of ids as one parameter or a few. A parameter for each id would hit the databases' limit and make a statement for
 * each length.
 */
record Ids(List<UUID> values) {

    static Ids of(Collection<? extends Identifier> ids) {
        return new Ids(ids.stream().map(Identifier::value).distinct().toList());
    }

    /** Whether there is one id, which is compared with {@code =} rather than as an array: databases plan that better. */
    boolean isOne() {
        return values.size() == 1;
    }

    /** As few arrays as hold them all, one in all but the rarest cases. */
    List<Ids> arrays() {
        return UuidForm.parts(values).stream()
                .map(part -> new Ids(List.of(part)))
                .toList();
    }

    /** The only id, if there is one. */
    UUID first() {
        return values.get(0);
    }
}
