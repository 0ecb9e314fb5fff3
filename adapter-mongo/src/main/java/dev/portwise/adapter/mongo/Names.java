package dev.portwise.adapter.mongo;

/** The names of collections and fields. */
final class Names {

    static final String USERS = "users";
    static final String POSTS = "posts";
    static final String TAGS = "tags";
    static final String GROUPS = "groups";

    static final String ID = "_id";
    static final String REVISION = "revision";
    static final String NAME = "name";
    static final String AUTHOR = "author";
    static final String TITLE = "title";
    static final String CONTENT = "content";
    static final String OWNER = "owner";

    /** In a user: a list of documents with group, joinedOn and revision. */
    static final String MEMBERSHIPS = "memberships";

    static final String GROUP = "group";
    static final String JOINED_ON = "joinedOn";
    static final String MEMBERSHIPS_GROUP = "memberships.group";

    /** Counts the new references to a document; apart from its revision, which they leave alone. */
    static final String GUARDS = "guards";

    private Names() {}
}
