package dev.portwise.application.copy;

import java.util.Iterator;
import java.util.Map;

/** Everything there is to copy. Each iterator goes through one kind in the order of ids and holds a page at a time. */
public interface Holdings {

    Iterator<UserState> users();

    Iterator<GroupState> groups();

    /** Those of each user who is in a group. */
    Iterator<MembershipsState> memberships();

    Iterator<TagState> tags();

    Iterator<PostState> posts();

    /** How many users, groups, tags and posts there are; memberships are not counted. */
    Map<Kind, Long> counts();
}
