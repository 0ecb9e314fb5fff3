package dev.portwise.comparison.workload;

import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Code that is timed at every step of the story on one store, under the terms of {@link PostSubject}. */
public interface Subject extends PostSubject {

    /** Finds a user. */
    UserId find(Username name);

    /** Finds a user, then reads the posts: the characters of all titles and contents. */
    int readLazily(Username name);

    /** Reads many users together with their posts: the characters of all titles and contents. */
    int readManyEagerly(List<UserId> users);

    /**
     * Finds a user and a group and makes the one a member of the other.
     *
     * @return false if the store refused a second membership
     */
    boolean join(Username user, GroupName group, Instant at);

    /** Reads a user together with the groups: their names. */
    Set<GroupName> groupsOf(Username member);

    /** Reads a group together with the members: their names. */
    Set<Username> membersOf(GroupName group);

    /** Finds a user, then reads the memberships with their groups: the dates of joining. */
    Map<GroupName, Instant> datesOfJoining(Username member);

    /** Finds a tag and deletes it; the posts that carried it stay. */
    void deleteTag(TagName tag);

    /**
     * Finds a user and deletes them with their posts and memberships. Groups that they own stay, without an owner. Refuses
     * a user whom somebody changed meanwhile.
     */
    void deleteUser(Username name);

    /**
     * Stores a new user.
     *
     * @return false if the store refused a name that is taken
     */
    boolean register(UserId id, Username name);

    /** Stores a new user with many posts, each {@link Target#TITLE} and {@link Target#CONTENT}. */
    void write(UserId id, Username name, List<PostId> newPosts);

    /**
     * Finds a user and reads the posts in the order of ids, page by page, each page with one query that begins after the
     * last post of the page before: the characters of all titles and contents. Never holds more than a page.
     */
    int readInPages(Username author, int pageSize);
}
