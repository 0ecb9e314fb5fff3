package dev.portwise.comparison.plain.mybatis;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A row of users. MyBatis fills the lists if the result map names them. */
public record User(UUID id, String name, long revision, List<Post> posts, List<Membership> memberships) {

    public User(UUID id, String name, long revision) {
        this(id, name, revision, new ArrayList<>(), new ArrayList<>());
    }
}
