package dev.portwise.comparison.plain.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A tag, which does not know its posts. */
@Entity
@Table(name = "tags")
class Tag {

    @Id
    private UUID id;

    @Version
    private long revision;

    private String name;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Tag() {}

    String getName() {
        return name;
    }
}
