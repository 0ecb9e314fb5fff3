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
import java.util.LinkedHashMap;
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
     * The key that broke a rule: the one the database mentions. If it mentions several of these, or none, the first that
     * the store tells to be wrong, asked once for each, or that occurs twice, or the first.
     */
    <R, K> K culprit(List<R> rows, Function<R, K> key, SQLException error, BiPredicate<StoredRows, R> isWrong) {
        List<R> mentioned = mentioned(rows, key, Told.by(error).keys());
        Set<Map.Entry<K, List<R>>> suspects = (mentioned.isEmpty() ? rows : mentioned)
                .stream().collect(groupingBy(key, LinkedHashMap::new, toList())).entrySet();
        return Stream.of(
                        suspects.stream().filter(only -> suspects.size() == 1),
                        suspects.stream()
                                .filter(one -> stored != null
                                        && isWrong.test(stored, one.getValue().get(0))),
                        suspects.stream().filter(one -> one.getValue().size() > 1),
                        suspects.stream())
                .flatMap(Function.identity())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("a constraint failed on a table that was not written", error));
    }

    /** Those whose keys are the longest that are mentioned; two databases may spell a key alike. */
    private static <R> List<R> mentioned(List<R> rows, Function<R, ?> key, String keys) {
        TreeMap<Integer, List<R>> byLength = rows.stream()
                .flatMap(row -> Arrays.stream(Spelling.values())
                        .map(spelling -> spelling.of(key.apply(row)))
                        .distinct()
                        .filter(keys::contains)
                        .map(spelled -> Map.entry(spelled.length(), row)))
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toList())));
        return byLength.isEmpty() ? List.of() : byLength.lastEntry().getValue();
    }
}
