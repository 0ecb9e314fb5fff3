package dev.portwise.adapter.mongo;

import dev.portwise.adapter.tracking.GroupRow;
import dev.portwise.adapter.tracking.PostRow;
import dev.portwise.adapter.tracking.TagRow;
import dev.portwise.adapter.tracking.UserRow;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.GroupNameTaken;
import dev.portwise.domain.exception.TagNameTaken;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Identifier;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bson.Document;

/**
 * How one kind of aggregate is kept.
 *
 * @param what what messages call it
 * @param fields its own fields, revision included
 * @param relations the lists that a new document begins with, empty
 * @param taken what it means that its name is in use
 */
record Kept<R>(
        String what,
        String collection,
        Function<R, Identifier> id,
        Function<R, Document> fields,
        List<String> relations,
        BiFunction<R, Throwable, DomainException> taken) {

    static final Kept<UserRow> USER = new Kept<>(
            "user",
            Names.USERS,
            UserRow::id,
            user -> new Document(Names.NAME, user.name().value()).append(Names.REVISION, user.revision()),
            List.of(Names.MEMBERSHIPS),
            (user, cause) -> new UsernameTaken(user.name(), cause));

    static final Kept<PostRow> POST = new Kept<>(
            "post",
            Names.POSTS,
            PostRow::id,
            post -> new Document(Names.AUTHOR, post.author().value())
                    .append(Names.TITLE, post.title().value())
                    .append(Names.CONTENT, post.content().value())
                    .append(Names.REVISION, post.revision()),
            List.of(Names.TAGS),
            (post, cause) -> new AlreadyExists("post", post.id(), cause));

    static final Kept<TagRow> TAG = new Kept<>(
            "tag",
            Names.TAGS,
            TagRow::id,
            tag -> new Document(Names.NAME, tag.name().value()).append(Names.REVISION, tag.revision()),
            List.of(),
            (tag, cause) -> new TagNameTaken(tag.name(), cause));

    static final Kept<GroupRow> GROUP = new Kept<>(
            "group",
            Names.GROUPS,
            GroupRow::id,
            group -> new Document(Names.NAME, group.name().value())
                    .append(
                            Names.OWNER,
                            group.owner() == null ? null : group.owner().value())
                    .append(Names.REVISION, group.revision()),
            List.of(),
            (group, cause) -> new GroupNameTaken(group.name(), cause));

    /** A new document. */
    Document document(R row) {
        Document document = new Document(Names.ID, id.apply(row).value());
        document.putAll(fields.apply(row));
        relations.forEach(relation -> document.append(relation, List.of()));
        return document;
    }

    /** The fields in which {@code row} differs from what is stored. */
    Document changed(R row, R before) {
        Document changed = fields.apply(row);
        changed.entrySet().removeAll(fields.apply(before).entrySet());
        return changed;
    }
}
