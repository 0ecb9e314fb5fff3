package dev.portwise.adapter.tracking;

import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.UserId;
import java.util.Collection;
import java.util.List;

/**
 * What a store is told, one method a kind of change. Lists are never empty. A revised or removed row whose expected
 * revision is not in the store is a {@link dev.portwise.domain.exception.Conflict}; every other failure is the domain's
 * exception for it, too. A list is sent in one round trip where the store can.
 */
public interface StoreWrites {

    void insertUsers(List<UserRow> rows);

    void updateUsers(List<Revised<UserRow>> rows);

    /** Each with its posts and their links, its memberships, and its ownership of groups (whose revision grows). */
    void deleteUsers(List<Removed<UserId>> removed);

    /** As {@link #deleteUsers}, whatever the revision; the answer is how many were there. */
    int deleteAllUsers(Collection<UserId> ids);

    void insertPosts(List<PostRow> rows);

    void updatePosts(List<Revised<PostRow>> rows);

    /** Each with its tag links. */
    void deletePosts(List<Removed<PostId>> removed);

    int deleteAllPosts(Collection<PostId> ids);

    void insertTags(List<TagRow> rows);

    void updateTags(List<Revised<TagRow>> rows);

    /** Each with its links. */
    void deleteTags(List<Removed<TagId>> removed);

    int deleteAllTags(Collection<TagId> ids);

    void insertGroups(List<GroupRow> rows);

    void updateGroups(List<Revised<GroupRow>> rows);

    /** Refused with {@link dev.portwise.domain.exception.GroupHasMembers} while a membership is there. */
    void deleteGroups(List<Removed<GroupId>> removed);

    int deleteAllGroups(Collection<GroupId> ids);

    void insertMemberships(List<MembershipRow> rows);

    /** Those that are there; it is fine if one is not. */
    void deleteMemberships(List<MembershipId> ids);

    void insertLinks(List<TagLink> links);

    void deleteLinks(List<TagLink> links);
}
