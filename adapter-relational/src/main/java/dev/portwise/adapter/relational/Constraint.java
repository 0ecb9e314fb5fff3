package dev.portwise.adapter.relational;

import dev.portwise.adapter.tracking.GroupRow;
import dev.portwise.adapter.tracking.MembershipRow;
import dev.portwise.adapter.tracking.PostRow;
import dev.portwise.adapter.tracking.TagLink;
import dev.portwise.adapter.tracking.TagRow;
import dev.portwise.adapter.tracking.UserRow;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.GroupNameTaken;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.TagNameTaken;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Identifier;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Each constraint of the schema, and what its violation means to the domain. */
enum Constraint {
    PK_USERS {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new AlreadyExists("user", present(attempt, error, "users", attempt.users(), UserRow::id), error);
        }
    },

    UQ_USERS_NAME {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new UsernameTaken(
                    taken(attempt, error, "users", attempt.users(), UserRow::id, UserRow::name), error);
        }
    },

    PK_POSTS {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new AlreadyExists("post", present(attempt, error, "posts", attempt.posts(), PostRow::id), error);
        }
    },

    FK_POSTS_AUTHOR {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new NotFound("user", absent(attempt, error, "users", attempt.posts(), PostRow::author), error);
        }
    },

    PK_TAGS {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new AlreadyExists("tag", present(attempt, error, "tags", attempt.tags(), TagRow::id), error);
        }
    },

    UQ_TAGS_NAME {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new TagNameTaken(taken(attempt, error, "tags", attempt.tags(), TagRow::id, TagRow::name), error);
        }
    },

    FK_POST_TAGS_POST {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new NotFound("post", absent(attempt, error, "posts", attempt.links(), TagLink::post), error);
        }
    },

    FK_POST_TAGS_TAG {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new NotFound("tag", absent(attempt, error, "tags", attempt.links(), TagLink::tag), error);
        }
    },

    PK_POST_TAGS {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new Retryable("another unit linked the same tag to the same post at the same time", error);
        }
    },

    PK_USER_GROUP {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new AlreadyExists(
                    "group", present(attempt, error, "user_group", attempt.groups(), GroupRow::id), error);
        }
    },

    UQ_USER_GROUP_NAME {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new GroupNameTaken(
                    taken(attempt, error, "user_group", attempt.groups(), GroupRow::id, GroupRow::name), error);
        }
    },

    FK_USER_GROUP_OWNER {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return attempt.groups().isEmpty()
                    ? new Retryable("the user became the owner of a group while being removed", error)
                    : new NotFound(
                            "user", absent(attempt, error, "users", attempt.owners(), Function.identity()), error);
        }
    },

    PK_MEMBERSHIPS {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new AlreadyMember(
                    attempt.culprit(
                            attempt.memberships(), MembershipRow::id, error, (stored, row) -> stored.has(row.id())),
                    error);
        }
    },

    FK_MEMBERSHIPS_USER {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new NotFound(
                    "user", absent(attempt, error, "users", attempt.memberships(), MembershipRow::user), error);
        }
    },

    FK_MEMBERSHIPS_GROUP {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return attempt.memberships().isEmpty()
                    ? new GroupHasMembers(
                            attempt.culprit(
                                    attempt.removedGroups(), Function.identity(), error, StoredRows::hasMembers),
                            error)
                    : new NotFound(
                            "group",
                            absent(attempt, error, "user_group", attempt.memberships(), MembershipRow::group),
                            error);
        }
    };

    abstract DomainException violated(Attempt attempt, SQLException error);

    /** The constraint that a database tells of: the first one it names. */
    static Optional<Constraint> in(SQLException error) {
        Told told = Told.by(error);
        return told.constraint().startsWith("PRIMARY")
                ? firstIn(told.statement(), constraint -> "into " + constraint.table() + " (")
                : firstIn(told.constraint().toLowerCase(Locale.ROOT), Constraint::lowerName);
    }

    private static Optional<Constraint> firstIn(String text, Function<Constraint, String> name) {
        return Arrays.stream(values())
                .filter(constraint -> text.contains(name.apply(constraint)))
                .min(Comparator.comparing(constraint -> text.indexOf(name.apply(constraint))));
    }

    /** MariaDB calls every primary key PRIMARY; the statement tells whose it is. */
    private String table() {
        return lowerName().replaceFirst("^pk_", "");
    }

    private String lowerName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static <R, I extends Identifier> I present(
            Attempt attempt, SQLException error, String table, List<R> rows, Function<R, I> id) {
        return attempt.culprit(rows, id, error, (stored, row) -> stored.has(table, id.apply(row)));
    }

    private static <R, I extends Identifier> I absent(
            Attempt attempt, SQLException error, String table, List<R> rows, Function<R, I> end) {
        return attempt.culprit(rows, end, error, (stored, row) -> !stored.has(table, end.apply(row)));
    }

    private static <R, N> N taken(
            Attempt attempt,
            SQLException error,
            String table,
            List<R> rows,
            Function<R, ? extends Identifier> id,
            Function<R, N> name) {
        return attempt.culprit(
                rows,
                name,
                error,
                (stored, row) ->
                        stored.hasAnother(table, id.apply(row), name.apply(row).toString()));
    }
}
