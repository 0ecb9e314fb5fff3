package dev.portwise.comparison.plain.mybatis;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of groups. MyBatis fills the list if the result map names it. */
public record Group(UUID id, String name, @Nullable UUID ownerId, long revision, List<Member> members) {

    public Group(UUID id, String name, @Nullable UUID ownerId, long revision) {
        this(id, name, ownerId, revision, new ArrayList<>());
    }
}
