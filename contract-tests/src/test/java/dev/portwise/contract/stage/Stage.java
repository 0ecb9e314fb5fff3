package dev.portwise.contract.stage;

import dev.portwise.adapter.rows.Criteria;
import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.Query;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfUser;

/** What an adapter has written so far; each stage has what those before it have. */
enum Stage {
    OPEN("the store opens, units begin and end"),
    SOME_USERS("users: insert, by id, by name, count"),
    USERS("users: update, delete, pages in both orders"),
    POSTS("posts, alone and with their authors"),
    TAGS("tags and their links to posts"),
    GROUPS("groups and their owners"),
    MEMBERSHIPS("memberships, both ways");

    private final String written;

    Stage(String written) {
        this.written = written;
    }

    /** What is written in this stage. */
    String written() {
        return written;
    }

    /** @throws UnsupportedOperationException if this stage is before {@code needed} */
    void require(Stage needed) {
        if (compareTo(needed) < 0) {
            throw new UnsupportedOperationException("not written yet: " + needed.written);
        }
    }

    /** The stage that inserts, counts and finds such aggregates. */
    static Stage of(EntityType<?, ?, ?> type) {
        if (type == EntityType.USER) {
            return SOME_USERS;
        }
        return type == EntityType.POST ? POSTS : type == EntityType.TAG ? TAGS : GROUPS;
    }

    /** The stage that answers a query. */
    static Stage of(Query<?, ?> query) {
        Stage type = isPage(query) && query.type() == EntityType.USER ? USERS : of(query.type());
        return later(type, later(of(query.criteria()), ofPlan(query)));
    }

    /** The stage that knows such criteria. */
    static Stage of(Criteria<?> criteria) {
        if (!(criteria instanceof Criteria.Connected<?> connected)) {
            return OPEN;
        }
        return switch (connected.by()) {
            case POSTS_OF_AUTHOR -> POSTS;
            case POSTS_WITH_TAG, TAGS_OF_POST -> TAGS;
            case GROUPS_OF_OWNER -> GROUPS;
            case MEMBERS_OF_GROUP, GROUPS_OF_MEMBER -> MEMBERSHIPS;
        };
    }

    private static Stage ofPlan(Query<?, ?> query) {
        return query.fetch().relations().stream()
                .map(relation -> relation == OfUser.POSTS
                        ? POSTS
                        : relation == OfPost.TAGS || query.type() == EntityType.TAG ? TAGS : MEMBERSHIPS)
                .reduce(OPEN, Stage::later);
    }

    private static boolean isPage(Query<?, ?> query) {
        return query.limit() > 0 || query.inTextOrder() || query.criteria() instanceof Criteria.All;
    }

    private static Stage later(Stage one, Stage other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
