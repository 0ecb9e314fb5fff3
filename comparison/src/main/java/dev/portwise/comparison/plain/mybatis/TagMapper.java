package dev.portwise.comparison.plain.mybatis;

import java.util.Optional;
import java.util.UUID;

interface TagMapper {

    Optional<Tag> byName(String name);

    int delete(UUID id);
}
