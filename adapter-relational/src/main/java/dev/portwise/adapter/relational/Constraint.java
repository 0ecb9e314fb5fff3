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
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Each constraint of the schema, and what its violation means to the domain. */
enum Constraint {
    PK_USERS {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new AlreadyExists("user", culprit(attempt.users().stream().map(UserRow::id), error), error);
        }
    },
    UQ_USERS_NAME {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new UsernameTaken(culprit(attempt.users().stream().map(UserRow::name), error), error);
        }
    },
    PK_POSTS {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new AlreadyExists("post", culprit(attempt.posts().stream().map(PostRow::id), error), error);
        }
    },
    FK_POSTS_AUTHOR {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new NotFound("user", culprit(attempt.posts().stream().map(PostRow::author), error), error);
        }
    },
    PK_TAGS {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new AlreadyExists("tag", culprit(attempt.tags().stream().map(TagRow::id), error), error);
        }
    },
    UQ_TAGS_NAME {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new TagNameTaken(culprit(attempt.tags().stream().map(TagRow::name), error), error);
        }
    },
    FK_POST_TAGS_POST {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new NotFound("post", culprit(attempt.links().stream().map(TagLink::post), error), error);
        }
    },
    FK_POST_TAGS_TAG {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new NotFound("tag", culprit(attempt.links().stream().map(TagLink::tag), error), error);
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
            return new AlreadyExists("group", culprit(attempt.groups().stream().map(GroupRow::id), error), error);
        }
    },
    UQ_USER_GROUP_NAME {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new GroupNameTaken(culprit(attempt.groups().stream().map(GroupRow::name), error), error);
        }
    },
    FK_USER_GROUP_OWNER {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return attempt.groups().isEmpty()
                    ? new Retryable("the user became the owner of a group while being removed", error)
                    : new NotFound(
                            "user",
                            culprit(
                                    attempt.groups().stream()
                                            .map(GroupRow::owner)
                                            .filter(Objects::nonNull),
                                    error),
                            error);
        }
    },
    PK_MEMBERSHIPS {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new AlreadyMember(attempt.member(error.getMessage()), error);
        }
    },
    FK_MEMBERSHIPS_USER {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return new NotFound("user", culprit(attempt.memberships().stream().map(MembershipRow::user), error), error);
        }
    },
    FK_MEMBERSHIPS_GROUP {
        @Override
        DomainException violated(Attempt attempt, SQLException error) {
            return attempt.memberships().isEmpty()
                    ? new GroupHasMembers(culprit(attempt.removedGroups().stream(), error), error)
                    : new NotFound(
                            "group", culprit(attempt.memberships().stream().map(MembershipRow::group), error), error);
        }
    };

    abstract DomainException violated(Attempt attempt, SQLException error);

    /** The constraint that a database's message is about. */
    static Optional<Constraint> in(String message) {
        String text = message.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(constraint -> text.contains(constraint.lowerName()))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(constraint -> constraint.isPrimaryKeyIn(text))
                        .findFirst());
    }

    /** MariaDB calls every primary key PRIMARY and, asked to, adds the statement. */
    private boolean isPrimaryKeyIn(String message) {
        return message.contains("for key 'primary'")
                && message.contains(lowerName().replace("pk_", "into ") + " (");
    }

    private String lowerName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static <K> K culprit(Stream<? extends K> keys, SQLException error) {
        return Attempt.culprit(keys.toList(), error.getMessage());
    }
}
