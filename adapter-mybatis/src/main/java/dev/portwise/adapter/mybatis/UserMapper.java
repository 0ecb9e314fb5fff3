package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.tracking.Removed;
import dev.portwise.adapter.tracking.Revised;
import dev.portwise.adapter.tracking.UserRow;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.UserId;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Writes are batched: they return nothing here, {@link Statements} has their counts. */
interface UserMapper {

    List<UserRow> find(Roots roots);

    List<FetchedUser> findWithPosts(Roots roots);

    List<FetchedUser> findWithMemberships(Roots roots);

    List<UserRow> membersOf(GroupId group);

    long count();

    void insert(UserRow row);

    void update(Revised<UserRow> revised);

    void delete(Removed<UserId> removed);

    void deleteAll(@Param("ids") Ids ids);
}
