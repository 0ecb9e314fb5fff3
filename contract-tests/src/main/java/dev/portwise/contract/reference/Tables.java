package dev.portwise.contract.reference;

import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.TagLink;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.UserId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rows, each table in the order of its ids. */
final class Tables {

    final NavigableMap<UserId, UserRow> users = new TreeMap<>();
    final NavigableMap<PostId, PostRow> posts = new TreeMap<>();
    final NavigableMap<TagId, TagRow> tags = new TreeMap<>();
    final NavigableMap<GroupId, GroupRow> groups = new TreeMap<>();
    final NavigableMap<MembershipId, MembershipRow> memberships = new TreeMap<>();
    final NavigableSet<TagLink> links =
            new TreeSet<>(Comparator.comparing(TagLink::post).thenComparing(TagLink::tag));

    /** Who has each name: the unique keys. */
    final Map<String, UserId> usernames = new HashMap<>();

    final Map<String, TagId> tagNames = new HashMap<>();
    final Map<String, GroupId> groupNames = new HashMap<>();

    @SuppressWarnings("unchecked")
    <I extends Identifier, R extends Row> NavigableMap<I, R> of(EntityType<?, I, R> type) {
        Map<EntityType<?, ?, ?>, NavigableMap<?, ?>> byType =
                Map.of(EntityType.USER, users, EntityType.POST, posts, EntityType.TAG, tags, EntityType.GROUP, groups);
        return (NavigableMap<I, R>) Objects.requireNonNull(byType.get(type));
    }

    /** The text that rows are ordered by: a name or a title. */
    static String textOf(Row row) {
        return row instanceof PostRow post ? post.title().value() : String.valueOf(nameOf(row));
    }

    /** The unique name; null for a post. */
    static @Nullable String nameOf(Row row) {
        return row instanceof Row.Named<?> named ? named.name() : null;
    }

    Tables copy() {
        Tables copy = new Tables();
        copy.users.putAll(users);
        copy.posts.putAll(posts);
        copy.tags.putAll(tags);
        copy.groups.putAll(groups);
        copy.memberships.putAll(memberships);
        copy.links.addAll(links);
        copy.usernames.putAll(usernames);
        copy.tagNames.putAll(tagNames);
        copy.groupNames.putAll(groupNames);
        return copy;
    }
}
