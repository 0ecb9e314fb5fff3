package dev.portwise.adapter.relational;

import dev.portwise.adapter.tracking.GroupRow;
import dev.portwise.adapter.tracking.MembershipRow;
import dev.portwise.adapter.tracking.PostRow;
import dev.portwise.adapter.tracking.TagLink;
import dev.portwise.adapter.tracking.TagRow;
import dev.portwise.adapter.tracking.UserRow;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.MembershipId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that statements tried to write, so that an error can name the one that failed.
 *
 * @param removedGroups groups that were to be removed
 * @param isStored asks the store, after the failure, whether it has a membership; asked only if the database's message
 *     fits several, and MariaDB alone sends such messages
 */
public record Attempt(
        List<UserRow> users,
        List<PostRow> posts,
        List<TagRow> tags,
        List<GroupRow> groups,
        List<MembershipRow> memberships,
        List<TagLink> links,
        List<GroupId> removedGroups,
        Predicate<MembershipId> isStored) {

    /** Nothing was written that could violate a constraint. */
    public static final Attempt NOTHING = new Attempt();

    /** Of rows whose refusal every database explains by itself. */
    public Attempt(
            List<UserRow> users,
            List<PostRow> posts,
            List<TagRow> tags,
            List<GroupRow> groups,
            List<MembershipRow> memberships,
            List<TagLink> links,
            List<GroupId> removedGroups) {
        this(users, posts, tags, groups, memberships, links, removedGroups, id -> false);
    }

    private Attempt() {
        this(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public static Attempt users(List<UserRow> rows) {
        return new Attempt(rows, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public static Attempt posts(List<PostRow> rows) {
        return new Attempt(List.of(), rows, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public static Attempt tags(List<TagRow> rows) {
        return new Attempt(List.of(), List.of(), rows, List.of(), List.of(), List.of(), List.of());
    }

    public static Attempt groups(List<GroupRow> rows) {
        return new Attempt(List.of(), List.of(), List.of(), rows, List.of(), List.of(), List.of());
    }

    public static Attempt memberships(List<MembershipRow> rows) {
        return new Attempt(List.of(), List.of(), List.of(), List.of(), rows, List.of(), List.of());
    }

    public static Attempt memberships(List<MembershipRow> rows, Predicate<MembershipId> isStored) {
        return new Attempt(List.of(), List.of(), List.of(), List.of(), rows, List.of(), List.of(), isStored);
    }

    public static Attempt links(List<TagLink> rows) {
        return new Attempt(List.of(), List.of(), List.of(), List.of(), List.of(), rows, List.of());
    }

    public static Attempt removalOf(Collection<GroupId> groups) {
        return new Attempt(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.copyOf(groups));
    }

    /** The membership that is there already: the one whose two ends the database's message mentions. */
    MembershipId member(@Nullable String message) {
        List<MembershipId> ids = memberships.stream()
                .map(row -> new MembershipId(row.user(), row.group()))
                .toList();
        String text = Objects.requireNonNullElse(message, "");
        return ids.stream()
                .filter(id -> text.contains(id.user().toString())
                        && text.contains(id.group().toString()))
                .findFirst()
                .or(() -> storedAmong(mentioned(ids, text, Spelling.QUOTED).toList()))
                .orElseGet(() -> culprit(ids, message));
    }

    private Optional<MembershipId> storedAmong(List<MembershipId> ids) {
        return ids.size() < 2 ? Optional.empty() : ids.stream().filter(isStored).findFirst();
    }

    /**
     * The one of {@code keys} that broke a rule: the longest that the database's message mentions, or one that occurs
     * twice, or the first.
     */
    static <K> K culprit(Collection<? extends K> keys, @Nullable String message) {
        if (keys.isEmpty()) {
            throw new IllegalStateException("a constraint failed on a table that was not written: " + message);
        }
        List<K> candidates = new ArrayList<>(keys);
        Set<K> seen = new HashSet<>();
        Stream<K> twice = candidates.stream().filter(key -> !seen.add(key));
        String text = Objects.requireNonNullElse(message, "");
        return Stream.concat(
                        Arrays.stream(Spelling.values()).flatMap(spelling -> mentioned(candidates, text, spelling)),
                        twice)
                .findFirst()
                .orElse(candidates.get(0));
    }

    private static <K> Stream<K> mentioned(List<K> keys, String message, Spelling spelling) {
        return keys.stream()
                .filter(key -> message.contains(spelling.of(key)))
                .sorted((one, other) -> Integer.compare(
                        spelling.of(other).length(), spelling.of(one).length()));
    }
}
