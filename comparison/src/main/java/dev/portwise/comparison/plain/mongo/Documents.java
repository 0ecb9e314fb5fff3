package dev.portwise.comparison.plain.mongo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** The documents as records. They are public because the driver's codec for records reads no others. */
public final class Documents {

    private Documents() {}

    /** In {@code users}. */
    public record UserDocument(@BsonId UUID id, String name, long revision, List<MembershipDocument> memberships) {}

    /** In a user. */
    public record MembershipDocument(UUID group, Instant joinedOn, long revision) {}

    /** In {@code posts}. */
    public record PostDocument(
            @BsonId UUID id, UUID author, String title, String content, long revision, List<UUID> tags) {}

    /** In {@code tags}. */
    public record TagDocument(@BsonId UUID id, String name, long revision) {}

    /** In {@code groups}. */
    public record GroupDocument(
            @BsonId UUID id, String name, @Nullable UUID owner, long revision) {}

    /** A user and the posts that a lookup found. */
    public record UserWithPosts(@BsonId UUID id, String name, long revision, List<PostDocument> posts) {}

    /** A user and the groups that a lookup found. */
    public record UserWithGroups(
            @BsonId UUID id,
            String name,
            long revision,
            List<MembershipDocument> memberships,
            List<GroupDocument> groups) {}

    /** A group and the members that a lookup found. */
    public record GroupWithMembers(
            @BsonId UUID id, String name, @Nullable UUID owner, long revision, List<UserDocument> members) {}
}
