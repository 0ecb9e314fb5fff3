package dev.portwise.application.copy;

import java.util.Iterator;
import java.util.Map;

/** Everything to copy. Each iterator returns one kind in the order of ids and holds a page at a time. */
public interface Holdings {

    Iterator<UserState> users();

    Iterator<GroupState> groups();

    /** The memberships of each user who is in a group. */
    Iterator<MembershipsState> memberships();

    Iterator<TagState> tags();

    Iterator<PostState> posts();

    /** The numbers of users, groups, tags and posts; memberships are not counted. */
    Map<Kind, Long> counts();
}
