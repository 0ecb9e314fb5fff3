package dev.portwise.adapter.mongo;

import static com.mongodb.client.model.Aggregates.addFields;
import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.replaceRoot;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.Field;
import com.mongodb.client.model.UnwindOptions;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What a read brings along, as stages after those that select.
 *
 * <p>A relation without bounds is unwound, one answer document for each of its elements: in one document it would end
 * at 16 MB. Unwinding directly after the lookup also spares the server the list.
 */
final class LookupStages {

    /** In an answer: the one post, author or member of its document. */
    static final String POST = "post";

    static final String WRITER = "writer";
    static final String MEMBER = "member";

    /** In an answer: the tags of a post, the groups of a user. */
    static final String TAGGED = "tagged";

    static final String GROUPS = "groups";

    private static final UnwindOptions OUTER = new UnwindOptions().preserveNullAndEmptyArrays(true);
    private static final Bson WITHOUT_MEMBERSHIPS_OF_WRITER = project(exclude(WRITER + "." + Names.MEMBERSHIPS));

    static final List<Bson> POSTS_OF_USER = List.of(
            project(include(Names.NAME, Names.REVISION)),
            lookup(Names.POSTS, Names.ID, Names.AUTHOR, POST),
            unwind("$" + POST, OUTER));

    // The ids are taken out of the memberships first: not every server looks into a list of documents.
    static final List<Bson> GROUPS_OF_USER = List.of(
            addFields(new Field<>(GROUPS, "$" + Names.MEMBERSHIPS_GROUP)),
            lookup(Names.GROUPS, GROUPS, Names.ID, GROUPS));

    static final List<Bson> ONLY_GROUPS_OF_USER =
            append(GROUPS_OF_USER, unwind("$" + GROUPS), replaceRoot("$" + GROUPS), sort(ascending(Names.ID)));

    // Not unwound: the server's faster engine runs a lookup only if no unwind is merged into it
    static final List<Bson> AUTHOR_OF_POST = List.of(
            lookup(Names.USERS, Names.AUTHOR, Names.ID, WRITER),
            addFields(new Field<>(WRITER, new Document("$arrayElemAt", List.of("$" + WRITER, 0)))),
            WITHOUT_MEMBERSHIPS_OF_WRITER);

    static final List<Bson> AUTHOR_AND_TAGS_OF_POST =
            append(AUTHOR_OF_POST, lookup(Names.TAGS, Names.TAGS, Names.ID, TAGGED));

    static final List<Bson> ONLY_TAGS_OF_POST = List.of(
            lookup(Names.TAGS, Names.TAGS, Names.ID, TAGGED),
            unwind("$" + TAGGED),
            replaceRoot("$" + TAGGED),
            sort(ascending(Names.ID)));

    static final List<Bson> POSTS_OF_TAG = List.of(
            lookup(Names.POSTS, Names.ID, Names.TAGS, POST),
            unwind("$" + POST, OUTER),
            lookup(Names.USERS, POST + "." + Names.AUTHOR, Names.ID, WRITER),
            unwind("$" + WRITER, OUTER),
            WITHOUT_MEMBERSHIPS_OF_WRITER);

    static final List<Bson> MEMBERS_OF_GROUP = List.of(
            lookup(Names.USERS, Names.ID, Names.MEMBERSHIPS_GROUP, MEMBER),
            unwind("$" + MEMBER, OUTER),
            addFields(new Field<>(Names.MEMBERSHIPS, onlyThisGroup())),
            project(exclude(MEMBER + "." + Names.MEMBERSHIPS)));

    private LookupStages() {}

    /** After the author: a selection of the posts, one answer document each. The author is looked up once, not per post. */
    static List<Bson> postsOfAuthor(Selection posts, boolean tags) {
        List<Bson> stages = List.of(
                project(include(Names.NAME, Names.REVISION)),
                lookup(Names.POSTS, posts.then(List.of()), POST),
                unwind("$" + POST));
        return tags ? append(stages, lookup(Names.TAGS, POST + "." + Names.TAGS, Names.ID, TAGGED)) : stages;
    }

    /** Of all the member's memberships the one in this group. */
    private static Bson onlyThisGroup() {
        return new Document(
                "$filter",
                new Document("input", "$" + MEMBER + "." + Names.MEMBERSHIPS)
                        .append("as", "membership")
                        .append("cond", new Document("$eq", List.of("$$membership.group", "$" + Names.ID))));
    }

    private static List<Bson> append(List<Bson> stages, Bson... more) {
        return Stream.concat(stages.stream(), Stream.of(more)).toList();
    }
}
