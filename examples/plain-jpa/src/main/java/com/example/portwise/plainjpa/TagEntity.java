package com.example.portwise.plainjpa;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

@Entity
@Table(name = "tags")
class TagEntity extends BaseEntity {

    String name;

    @ManyToMany(mappedBy = "tags")
    Set<PostEntity> posts = new HashSet<>();
}
