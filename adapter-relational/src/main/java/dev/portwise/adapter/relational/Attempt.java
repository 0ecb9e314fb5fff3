package dev.portwise.adapter.relational;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.portwise.adapter.tracking.GroupRow;
import dev.portwise.adapter.tracking.MembershipRow;
import dev.portwise.adapter.tracking.PostRow;
import dev.portwise.adapter.tracking.TagLink;
import dev.portwise.adapter.tracking.TagRow;
import dev.portwise.adapter.tracking.UserRow;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that statements tried to write, so that an error can name the one that failed.
 *
 * @param removedGroups groups that were to be removed
 * @param stored what the transaction finds after the failure, if that may be asked
 */
public record Attempt(
        List<UserRow> users,
        List<PostRow> posts,
        List<TagRow> tags,
        List<GroupRow> groups,
        List<MembershipRow> memberships,
        List<TagLink> links,
        List<GroupId> removedGroups,
        @Nullable StoredRows stored) {

    /** Nothing was written that could violate a constraint. */
    public static final Attempt NOTHING = new Attempt();

    public Attempt(
            List<UserRow> users,
            List<PostRow> posts,
            List<TagRow> tags,
            List<GroupRow> groups,
            List<MembershipRow> memberships,
            List<TagLink> links,
            List<GroupId> removedGroups) {
        this(users, posts, tags, groups, memberships, links, removedGroups, null);
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

    public static Attempt links(List<TagLink> rows) {
        return new Attempt(List.of(), List.of(), List.of(), List.of(), List.of(), rows, List.of());
    }

    public static Attempt removalOf(Collection<GroupId> groups) {
        return new Attempt(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.copyOf(groups));
    }

    /**
     * The same, with the transaction that was refused: where the database's message fits several of the rows, as
     * MariaDB's may, the failed one is looked up there, in one round trip for each that comes into question.
     */
    public Attempt in(Supplier<Connection> transaction) {
        return new Attempt(users, posts, tags, groups, memberships, links, removedGroups, new StoredRows(transaction));
    }

    /** Of the groups that have one. */
    List<UserId> owners() {
        return groups.stream()
                .flatMap(group -> Stream.ofNullable(group.owner()))
                .toList();
    }

    /**
     * The one of {@code rows} that broke a rule: the one whose key the database's message mentions. If it mentions
     * several, or none, the one that the store tells to be wrong, or whose key occurs twice, or the first.
     */
    <R, K> K culprit(List<R> rows, Function<R, K> key, SQLException error, BiPredicate<StoredRows, R> isWrong) {
        List<R> mentioned = mentioned(rows, key, withoutStatement(String.valueOf(error.getMessage())));
        List<R> suspects = mentioned.isEmpty() ? rows : mentioned;
        Set<K> seen = new HashSet<>();
        return Stream.of(
                        suspects.stream()
                                .filter(row -> suspects.size() > 1 && stored != null && isWrong.test(stored, row)),
                        suspects.stream().filter(row -> !seen.add(key.apply(row))),
                        suspects.stream())
                .flatMap(Function.identity())
                .map(key)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("a constraint failed on a table that was not written", error));
    }

    /** Those whose keys are the longest that the message mentions. */
    private static <R> List<R> mentioned(List<R> rows, Function<R, ?> key, String message) {
        TreeMap<Integer, List<R>> byLength = rows.stream()
                .flatMap(row -> Arrays.stream(Spelling.values())
                        .map(spelling -> spelling.of(key.apply(row)))
                        .filter(message::contains)
                        .map(spelled -> Map.entry(spelled.length(), row)))
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toList())));
        return byLength.isEmpty() ? List.of() : byLength.lastEntry().getValue();
    }

    /** Asked to, MariaDB's driver adds the statement, and that has keys of rows that are not to blame. */
    static String withoutStatement(String message) {
        return message.split("(?i)\nquery is", 2)[0];
    }
}
