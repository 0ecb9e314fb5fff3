package dev.portwise.adapter.rows;

import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.UserId;
import java.util.List;

/** The questions that a store answers. Only {@link #find} promises an order. Costs are those of the ports. */
public interface StoreReads {

    /** Rows in the order of the query. To-one ends come with their rows, and the plan's relations come complete. */
    <A, R extends Row> List<R> find(Query<A, R> query);

    /** How many aggregates match; {@code criteria} are all of a type or those that a reference connects. */
    <A> long count(EntityType<A, ?, ?> type, Criteria<A> criteria);

    boolean hasMember(GroupId group, UserId user);

    /** The posts of a user whose row the caller has, without the row of the author. */
    List<PostRow> postsOf(UserId author);

    /** The memberships of a user whose row the caller has, with their groups. */
    List<MembershipRow> membershipsOf(UserId user);

    /** The memberships of a group whose row the caller has, with their users. */
    List<MembershipRow> membershipsOf(GroupId group);
}
