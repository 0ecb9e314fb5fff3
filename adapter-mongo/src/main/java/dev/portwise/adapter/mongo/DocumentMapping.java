package dev.portwise.adapter.mongo;

import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.Revised;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.GroupNameTaken;
import dev.portwise.domain.exception.TagNameTaken;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Username;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bson.Document;

/**
 * How the rows of one type are kept as documents.
 *
 * @param fields its own fields, revision included
 * @param relations the lists that a new document begins with, empty
 * @param taken what it means that its name is in use
 */
record DocumentMapping<R extends Row>(
        EntityType<?, ?, R> type,
        String collection,
        Function<R, Document> fields,
        List<String> relations,
        BiFunction<R, Throwable, DomainException> taken) {

    static final DocumentMapping<UserRow> USER = new DocumentMapping<>(
            EntityType.USER,
            Names.USERS,
            user -> new Document(Names.NAME, user.name()).append(Names.REVISION, user.revision()),
            List.of(Names.MEMBERSHIPS),
            (user, cause) -> new UsernameTaken(new Username(user.name()), cause));

    static final DocumentMapping<PostRow> POST = new DocumentMapping<>(
            EntityType.POST,
            Names.POSTS,
            post -> new Document(Names.AUTHOR, post.author().value())
                    .append(Names.TITLE, post.title().value())
                    .append(Names.CONTENT, post.content().value())
                    .append(Names.REVISION, post.revision()),
            List.of(Names.TAGS),
            (post, cause) -> new AlreadyExists("post", post.id(), cause));

    static final DocumentMapping<TagRow> TAG = new DocumentMapping<>(
            EntityType.TAG,
            Names.TAGS,
            tag -> new Document(Names.NAME, tag.name()).append(Names.REVISION, tag.revision()),
            List.of(),
            (tag, cause) -> new TagNameTaken(new TagName(tag.name()), cause));

    static final DocumentMapping<GroupRow> GROUP = new DocumentMapping<>(
            EntityType.GROUP,
            Names.GROUPS,
            group -> new Document(Names.NAME, group.name())
                    .append(
                            Names.OWNER,
                            group.owner() == null ? null : group.owner().value())
                    .append(Names.REVISION, group.revision()),
            List.of(),
            (group, cause) -> new GroupNameTaken(new GroupName(group.name()), cause));

    /** A new document. */
    Document document(R row) {
        Document document = new Document(Names.ID, row.id().value());
        document.putAll(fields.apply(row));
        relations.forEach(relation -> document.append(relation, List.of()));
        return document;
    }

    /** The fields in which a row differs from what is stored. */
    Document changed(Revised<R> revised) {
        Document changed = fields.apply(revised.row());
        changed.entrySet().removeAll(fields.apply(revised.before()).entrySet());
        return changed;
    }
}
