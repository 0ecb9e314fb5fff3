package dev.portwise.adapter.relational;

import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.TagLink;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.GroupNameTaken;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.exception.TagNameTaken;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Username;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Each constraint of the schema, with the exception of the domain for its violation. */
@SuppressWarnings("ImmutableEnumChecker") // the meanings hold nothing that changes
enum Constraint {
    PK_USERS(exists(Table.USERS)),
    UQ_USERS_NAME(isTaken(Table.USERS, (name, error) -> new UsernameTaken(new Username(name), error))),

    PK_POSTS(exists(Table.POSTS)),
    FK_POSTS_AUTHOR(isMissing(Table.USERS, PostRow.class, post -> Stream.of(post.author()))),

    PK_TAGS(exists(Table.TAGS)),
    UQ_TAGS_NAME(isTaken(Table.TAGS, (name, error) -> new TagNameTaken(new TagName(name), error))),

    /** Another unit linked the same tag to the same post at the same time. */
    PK_POST_TAGS((row, error) -> Optional.empty()),
    FK_POST_TAGS_POST(isMissing(Table.POSTS, TagLink.class, link -> Stream.of(link.post()))),
    FK_POST_TAGS_TAG(isMissing(Table.TAGS, TagLink.class, link -> Stream.of(link.tag()))),

    PK_USER_GROUP(exists(Table.GROUPS)),
    UQ_USER_GROUP_NAME(isTaken(Table.GROUPS, (name, error) -> new GroupNameTaken(new GroupName(name), error))),

    /** Without a group in the batch: a user who was to be removed became the owner of one at the same time. */
    FK_USER_GROUP_OWNER(isMissing(Table.USERS, GroupRow.class, group -> Stream.ofNullable(group.owner()))),

    PK_MEMBERSHIPS((row, error) -> row.existingMembership().map(id -> new AlreadyMember(id, error))),
    FK_MEMBERSHIPS_USER(isMissing(Table.USERS, MembershipRow.class, membership -> Stream.of(membership.user()))),

    /** Broken from either side. */
    FK_MEMBERSHIPS_GROUP((row, error) -> {
        Optional<DomainException> kept = row.withMembers().map(group -> new GroupHasMembers(group, error));
        return kept.isPresent()
                ? kept
                : isMissing(Table.GROUPS, MembershipRow.class, membership -> Stream.of(membership.group()))
                        .refusal(row, error);
    });

    private final Meaning meaning;

    Constraint(Meaning meaning) {
        this.meaning = meaning;
    }

    /** Those that may be the violated one: MariaDB calls every primary key by the same name. */
    static List<Constraint> violated(SQLException error) {
        String name = ConstraintName.in(error).orElse("");
        return Arrays.stream(values())
                .filter(constraint -> name.equals(ConstraintName.ANY_PRIMARY_KEY)
                        ? constraint.name().startsWith("PK_")
                        : constraint.name().equalsIgnoreCase(name))
                .toList();
    }

    /** The violation in the domain's words; empty if no row is to blame any more. */
    Optional<DomainException> refusal(RefusedRow row, SQLException error) throws SQLException {
        return meaning.refusal(row, error);
    }

    private static <R extends Record, I extends Identifier> Meaning exists(Table<R, I> table) {
        return (row, error) -> row.existing(table).map(id -> new AlreadyExists(table.what(), id, error));
    }

    private static <R extends Record & Row.Named<R>> Meaning isTaken(
            Table<R, ?> table, BiFunction<String, Throwable, DomainException> meaning) {
        return (row, error) -> row.taken(table).map(name -> meaning.apply(name, error));
    }

    private static <R extends Record, I extends Identifier> Meaning isMissing(
            Table<?, I> table, Class<R> kind, Function<R, Stream<I>> end) {
        return (row, error) -> row.missing(table, kind, end).map(id -> new NotFound(table.what(), id, error));
    }

    @FunctionalInterface
    private interface Meaning {

        Optional<DomainException> refusal(RefusedRow row, SQLException error) throws SQLException;
    }
}
