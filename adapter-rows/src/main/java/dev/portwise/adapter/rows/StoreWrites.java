package dev.portwise.adapter.rows;

import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.MembershipId;
import java.util.Collection;
import java.util.List;

/**
 * The changes that a store makes. Lists are never empty; a list is sent in one round trip where the store can. A row
 * whose revision is not the one in the store is a {@link dev.portwise.domain.exception.Conflict}. Every other failure is
 * the domain's exception for it, too.
 */
public interface StoreWrites {

    <R extends Row> void insert(EntityType<?, ?, R> type, List<R> rows);

    <R extends Row> void update(EntityType<?, ?, R> type, List<Revised<R>> rows);

    /**
     * Deletes rows as they are stored, and what goes with them. With a user go the posts and their links, the
     * memberships, and the ownership of groups, whose revisions grow; with a post or a tag go its links. A group with a
     * member is refused with {@link dev.portwise.domain.exception.GroupHasMembers}.
     */
    <R extends Row> void delete(EntityType<?, ?, R> type, List<R> rows);

    /**
     * Deletes like {@link #delete}, whatever the revisions.
     *
     * @return how many were there
     */
    <I extends Identifier> int deleteAll(EntityType<?, I, ?> type, Collection<I> ids);

    void insertMemberships(List<MembershipRow> rows);

    /** Deletes the memberships that are there. */
    void deleteMemberships(List<MembershipId> ids);

    void insertLinks(List<TagLink> links);

    /** Deletes the links that are there. */
    void deleteLinks(List<TagLink> links);
}
