package dev.portwise.contract.model;

import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Slice;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer or the failure of a step as text. Equal texts mean equal behaviour. */
final class AnswerText {

    private final UnitContext context;

    AnswerText(UnitContext context) {
        this.context = context;
    }

    String of(Object answer) {
        if (answer instanceof Optional<?> optional) {
            return optional.map(this::of).orElse("nothing");
        }
        if (answer instanceof Slice<?> slice) {
            return of(slice.items()) + (slice.next().isPresent() ? " and more" : " and no more");
        }
        if (answer instanceof Collection<?> several) {
            return several.stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (answer instanceof Membership membership) {
            return "%s in %s since %s r%d"
                    .formatted(
                            of(membership.user()),
                            of(membership.group()),
                            membership.joinedOn(),
                            membership.revision());
        }
        return isAggregate(answer) ? aggregate(answer) : answer.toString();
    }

    private static boolean isAggregate(Object answer) {
        return answer instanceof User || answer instanceof Post || answer instanceof Tag || answer instanceof Group;
    }

    private String aggregate(Object aggregate) {
        return fields(aggregate) + (context.isTheSameAsBefore(aggregate) ? "" : " (another object)");
    }

    private String fields(Object aggregate) {
        ProgramIds ids = context.ids();
        if (aggregate instanceof User user) {
            return "%s '%s' r%d".formatted(ids.name(user.id().value()), user.name(), user.revision());
        }
        if (aggregate instanceof Tag tag) {
            return "%s '%s' r%d".formatted(ids.name(tag.id().value()), tag.name(), tag.revision());
        }
        if (aggregate instanceof Group group) {
            String owner = group.owner().map(id -> ids.name(id.value())).orElse("nobody");
            return "%s '%s' r%d of %s".formatted(ids.name(group.id().value()), group.name(), group.revision(), owner);
        }
        Post post = (Post) aggregate;
        String author = post.author().map(this::of).orElse("nobody");
        return "%s '%s' '%s' r%d by %s"
                .formatted(ids.name(post.id().value()), post.title(), post.content(), post.revision(), author);
    }

    /**
     * The type of the failure, and the message of a domain exception. The messages of a conflict and a lost race are for
     * people and left out.
     */
    static String failure(ProgramIds ids, Throwable thrown) {
        String type = thrown.getClass().getSimpleName();
        boolean named =
                thrown instanceof DomainException && !(thrown instanceof Conflict) && !(thrown instanceof Retryable);
        return named ? type + ": " + ids.named(String.valueOf(thrown.getMessage())) : type;
    }
}
