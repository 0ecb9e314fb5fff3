package com.example.portwise.plainjpa;

import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.GroupNameTaken;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.exception.TagNameTaken;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.JDBCConnectionException;

/** Turns the exceptions of Jakarta Persistence into those of the domain. */
final class Failures {

    /** A constraint tells what kind of object is refused, not which: that is the new one of the unit. */
    private static final Map<String, BiFunction<Mapper, Throwable, DomainException>> REFUSALS = Map.of(
            "uq_users_name",
                    (unit, cause) -> new UsernameTaken(unit.newest(User.class).name(), cause),
            "uq_tags_name",
                    (unit, cause) -> new TagNameTaken(unit.newest(Tag.class).name(), cause),
            "uq_user_group_name",
                    (unit, cause) -> new GroupNameTaken(unit.newest(Group.class).name(), cause),
            "pk_users",
                    (unit, cause) ->
                            new AlreadyExists("user", unit.newest(User.class).id(), cause),
            "pk_posts",
                    (unit, cause) ->
                            new AlreadyExists("post", unit.newest(Post.class).id(), cause),
            "pk_tags",
                    (unit, cause) ->
                            new AlreadyExists("tag", unit.newest(Tag.class).id(), cause),
            "pk_user_group",
                    (unit, cause) ->
                            new AlreadyExists("group", unit.newest(Group.class).id(), cause),
            "pk_memberships",
                    (unit, cause) ->
                            new AlreadyMember(unit.newest(Membership.class).id(), cause),
            "fk_user_group_owner",
                    (unit, cause) -> new NotFound(
                            "user", unit.newest(Group.class).owner().orElseThrow(), cause));

    private Failures() {}

    static RuntimeException translated(RuntimeException thrown, Mapper mapper) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation && violation.getConstraintName() != null) {
                return violated(violation.getConstraintName().toLowerCase(Locale.ROOT), mapper, thrown);
            }
            if (cause instanceof OptimisticLockException) {
                return new Conflict("somebody else changed or removed what this unit changed", thrown);
            }
            if (cause instanceof EntityNotFoundException) {
                return new NotFound("such object:", cause.getMessage(), thrown);
            }
            if (cause instanceof PessimisticLockException || cause instanceof LockTimeoutException) {
                return new Retryable("the unit lost against a concurrent unit", thrown);
            }
            if (cause instanceof JDBCConnectionException) {
                return new StoreUnavailable("the database cannot be reached", thrown);
            }
        }
        return thrown;
    }

    private static RuntimeException violated(String constraint, Mapper mapper, RuntimeException thrown) {
        return REFUSALS.entrySet().stream()
                .filter(refusal -> constraint.contains(refusal.getKey()))
                .findFirst()
                .<RuntimeException>map(refusal -> refusal.getValue().apply(mapper, thrown))
                .orElseGet(() -> new NotFound("object for", constraint, thrown));
    }
}
