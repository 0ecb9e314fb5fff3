package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfGroup;
import java.util.List;
import org.apache.ibatis.annotations.Param;

interface GroupMapper extends EntityMapper<Group, GroupRow> {

    List<GroupRow> findPlain(Selection selection);

    List<FetchedGroup> findWithMemberships(Selection selection);

    /** Leaves the groups of these users without an owner. */
    void disown(@Param("ids") Ids owners);

    @Override
    default List<GroupRow> find(Selection selection, Fetch<Group> fetch) {
        return fetch.includes(OfGroup.MEMBERSHIPS)
                ? EntityMapper.rows(findWithMemberships(selection), FetchedGroup::row)
                : findPlain(selection);
    }
}
