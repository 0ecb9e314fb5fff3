package dev.portwise.contract.reference;

import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.Revised;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.TagLink;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.GroupNameTaken;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.TagNameTaken;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Changes the rows as a relational store would: keys, unique names, foreign keys and their policies, revisions. */
record Constraints(Tables tables) {

    void insert(Row row) {
        if (row instanceof UserRow user) {
            insert(user);
        } else if (row instanceof PostRow post) {
            insert(post);
        } else if (row instanceof TagRow tag) {
            insert(tag);
        } else {
            insert((GroupRow) row);
        }
    }

    @SuppressWarnings("unchecked")
    void update(Revised<?> revised) {
        if (revised.row() instanceof UserRow) {
            updateUser((Revised<UserRow>) revised);
        } else if (revised.row() instanceof PostRow) {
            updatePost((Revised<PostRow>) revised);
        } else if (revised.row() instanceof TagRow) {
            updateTag((Revised<TagRow>) revised);
        } else {
            updateGroup((Revised<GroupRow>) revised);
        }
    }

    void remove(Row row) {
        if (row instanceof UserRow user) {
            remove(user);
        } else if (row instanceof PostRow post) {
            remove(post);
        } else if (row instanceof TagRow tag) {
            remove(tag);
        } else {
            remove((GroupRow) row);
        }
    }

    void delete(Identifier id) {
        if (id instanceof UserId user) {
            deleteUser(user);
        } else if (id instanceof PostId post) {
            deletePost(post);
        } else if (id instanceof TagId tag) {
            deleteTag(tag);
        } else {
            deleteGroup((GroupId) id);
        }
    }

    void insert(UserRow row) {
        requireNew("user", tables.users, row.id());
        put(row);
    }

    void updateUser(Revised<UserRow> revised) {
        requireRevision(
                "user", tables.users, revised.row().id(), revised.before().revision(), UserRow::revision);
        put(revised.row());
    }

    void remove(UserRow removed) {
        requireRevision("user", tables.users, removed.id(), removed.revision(), UserRow::revision);
        deleteUser(removed.id());
    }

    void deleteUser(UserId id) {
        List<PostId> posts = tables.posts.values().stream()
                .filter(post -> post.author().equals(id))
                .map(PostRow::id)
                .toList();
        posts.forEach(this::deletePost);
        tables.memberships.keySet().removeIf(membership -> membership.user().equals(id));
        tables.groups.replaceAll((group, row) -> id.equals(row.owner()) ? row.withoutOwner() : row);
        free(tables.usernames, tables.users.remove(id), UserRow::name);
    }

    void insert(PostRow row) {
        requireNew("post", tables.posts, row.id());
        requirePresent("user", tables.users, row.author());
        tables.posts.put(row.id(), row);
    }

    void updatePost(Revised<PostRow> revised) {
        requireRevision(
                "post", tables.posts, revised.row().id(), revised.before().revision(), PostRow::revision);
        requirePresent("user", tables.users, revised.row().author());
        tables.posts.put(revised.row().id(), revised.row());
    }

    void remove(PostRow removed) {
        requireRevision("post", tables.posts, removed.id(), removed.revision(), PostRow::revision);
        deletePost(removed.id());
    }

    void deletePost(PostId id) {
        tables.links.removeIf(link -> link.post().equals(id));
        tables.posts.remove(id);
    }

    void insert(TagRow row) {
        requireNew("tag", tables.tags, row.id());
        put(row);
    }

    void updateTag(Revised<TagRow> revised) {
        requireRevision("tag", tables.tags, revised.row().id(), revised.before().revision(), TagRow::revision);
        put(revised.row());
    }

    void remove(TagRow removed) {
        requireRevision("tag", tables.tags, removed.id(), removed.revision(), TagRow::revision);
        deleteTag(removed.id());
    }

    void deleteTag(TagId id) {
        tables.links.removeIf(link -> link.tag().equals(id));
        free(tables.tagNames, tables.tags.remove(id), TagRow::name);
    }

    void insert(GroupRow row) {
        requireNew("group", tables.groups, row.id());
        put(row);
    }

    void updateGroup(Revised<GroupRow> revised) {
        requireRevision(
                "group", tables.groups, revised.row().id(), revised.before().revision(), GroupRow::revision);
        put(revised.row());
    }

    void remove(GroupRow removed) {
        requireRevision("group", tables.groups, removed.id(), removed.revision(), GroupRow::revision);
        deleteGroup(removed.id());
    }

    void deleteGroup(GroupId id) {
        if (tables.memberships.keySet().stream()
                .anyMatch(membership -> membership.group().equals(id))) {
            throw new GroupHasMembers(id, null);
        }
        free(tables.groupNames, tables.groups.remove(id), GroupRow::name);
    }

    void insert(MembershipRow row) {
        requirePresent("user", tables.users, row.user());
        requirePresent("group", tables.groups, row.group());
        MembershipId id = row.id();
        if (tables.memberships.putIfAbsent(id, row) != null) {
            throw new AlreadyMember(id, null);
        }
    }

    void insert(TagLink link) {
        requirePresent("post", tables.posts, link.post());
        requirePresent("tag", tables.tags, link.tag());
        if (!tables.links.add(link)) {
            throw new Retryable("another unit linked the same tag to the same post at the same time", null);
        }
    }

    private void put(UserRow row) {
        free(tables.usernames, tables.users.put(row.id(), row), UserRow::name);
        if (tables.usernames.putIfAbsent(row.name(), row.id()) != null) {
            throw new UsernameTaken(new Username(row.name()), null);
        }
    }

    private void put(TagRow row) {
        free(tables.tagNames, tables.tags.put(row.id(), row), TagRow::name);
        if (tables.tagNames.putIfAbsent(row.name(), row.id()) != null) {
            throw new TagNameTaken(new TagName(row.name()), null);
        }
    }

    private void put(GroupRow row) {
        if (row.owner() != null) {
            requirePresent("user", tables.users, row.owner());
        }
        free(tables.groupNames, tables.groups.put(row.id(), row), GroupRow::name);
        if (tables.groupNames.putIfAbsent(row.name(), row.id()) != null) {
            throw new GroupNameTaken(new GroupName(row.name()), null);
        }
    }

    private static <N, R> void free(Map<N, ?> names, @Nullable R old, Function<R, N> name) {
        if (old != null) {
            names.remove(name.apply(old));
        }
    }

    private static <I extends Identifier> void requireNew(String what, Map<I, ?> table, I id) {
        if (table.containsKey(id)) {
            throw new AlreadyExists(what, id, null);
        }
    }

    private static <I> void requirePresent(String what, Map<I, ?> table, I id) {
        if (!table.containsKey(id)) {
            throw new NotFound(what, String.valueOf(id));
        }
    }

    private static <I, R> void requireRevision(
            String what, Map<I, R> table, I id, long expected, ToLongFunction<R> revision) {
        R row = table.get(id);
        if (row == null || revision.applyAsLong(row) != expected) {
            throw new Conflict("the " + what + " " + id + " was changed or removed since it was loaded", null);
        }
    }
}
