package com.example.portwise.plainjpa;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/** What the entities have in common. A new entity has no version. */
@MappedSuperclass
abstract class BaseEntity {

    @Id
    UUID id;

    @Version
    @Column(name = "revision")
    Long version;

    public UUID getId() {
        return id;
    }

    public Long getVersion() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BaseEntity entity && getId().equals(entity.getId());
    }

    @Override
    public int hashCode() {
        return getId().hashCode();
    }
}
