package dev.portwise.comparison.plain.mybatis;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

interface UserMapper {

    Optional<User> byName(String name);

    Optional<User> withPosts(String name);

    List<User> allWithPosts(List<UUID> ids);

    Optional<User> withMemberships(String name);

    int insert(User user);

    /** Deletes no row if somebody changed the user meanwhile. */
    int delete(User user);
}
