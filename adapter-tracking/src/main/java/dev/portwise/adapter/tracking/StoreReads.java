package dev.portwise.adapter.tracking;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a store is asked, one method a query. Lists come in the order of ids (unsigned bytes) unless the method says
 * otherwise, to-one ends come with their rows, and a fetch plan's relations come complete. {@code limit} bounds the
 * roots, never what is fetched with them. Costs are those the ports promise.
 */
public interface StoreReads {

    List<UserRow> users(Collection<UserId> ids, Fetch<User> fetch);

    Optional<UserRow> user(Username name, Fetch<User> fetch);

    List<UserRow> usersInIdOrder(Optional<Cursor> after, int limit, Fetch<User> fetch);

    /** In the order of names by code point. */
    List<UserRow> usersInNameOrder(Optional<Cursor> after, int limit, Fetch<User> fetch);

    List<UserRow> membersOf(GroupId group);

    long countUsers();

    List<PostRow> posts(Collection<PostId> ids, Fetch<Post> fetch);

    List<PostRow> postsInIdOrder(Optional<Cursor> after, int limit, Fetch<Post> fetch);

    /** In the order of titles by code point, then ids. */
    List<PostRow> postsInTitleOrder(Optional<Cursor> after, int limit);

    List<PostRow> postsBy(UserId author, Optional<Cursor> after, int limit, Fetch<Post> fetch);

    List<PostRow> postsTagged(TagId tag, Optional<Cursor> after, int limit);

    long countPosts();

    long countPostsBy(UserId author);

    List<TagRow> tags(Collection<TagId> ids, Fetch<Tag> fetch);

    Optional<TagRow> tag(TagName name, Fetch<Tag> fetch);

    List<TagRow> tagsInIdOrder(Optional<Cursor> after, int limit, Fetch<Tag> fetch);

    long countTags();

    List<GroupRow> groups(Collection<GroupId> ids, Fetch<Group> fetch);

    Optional<GroupRow> group(GroupName name, Fetch<Group> fetch);

    List<GroupRow> groupsInIdOrder(Optional<Cursor> after, int limit, Fetch<Group> fetch);

    List<GroupRow> groupsOf(UserId member);

    List<GroupRow> groupsOwnedBy(UserId owner);

    long countGroups();

    long countMembers(GroupId group);

    boolean hasMember(GroupId group, UserId user);

    /** All posts of a user, for a lazy relation; without the author's row. */
    List<PostRow> allPostsBy(UserId author);

    /** All posts with a tag, for a lazy relation. */
    List<PostRow> allPostsTagged(TagId tag);

    /** All tags of a post, for a lazy relation. */
    List<TagRow> allTagsOf(PostId post);

    /** All memberships of a user with their groups, for a lazy relation. */
    List<MembershipRow> allMembershipsOf(UserId user);

    /** All memberships of a group with their users, for a lazy relation. */
    List<MembershipRow> allMembershipsOf(GroupId group);
}
