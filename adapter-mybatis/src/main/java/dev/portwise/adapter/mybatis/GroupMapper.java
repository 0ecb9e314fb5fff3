package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.tracking.GroupRow;
import dev.portwise.adapter.tracking.Removed;
import dev.portwise.adapter.tracking.Revised;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.UserId;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Writes are batched: they return nothing here, {@link Statements} has their counts. */
interface GroupMapper {

    List<GroupRow> find(Roots roots);

    List<FetchedGroup> findWithMemberships(Roots roots);

    List<GroupRow> of(UserId member);

    List<GroupRow> ownedBy(UserId owner);

    long count();

    void insert(GroupRow row);

    void update(Revised<GroupRow> revised);

    /** Leaves the groups of these users without an owner. */
    void disown(@Param("ids") Ids owners);

    void delete(Removed<GroupId> removed);

    void deleteAll(@Param("ids") Ids ids);
}
