package com.example.portwise.jdbi;

import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.UserId;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The association between users and groups. */
interface MembershipTable {

    @SqlQuery("select count(*) > 0 from memberships where user_id = :user and group_id = :group")
    boolean exists(UserId user, GroupId group);

    @SqlBatch("""
            insert into memberships (user_id, group_id, joined_on, revision)
            values (:user, :group, :joinedOn, :revision)
            """)
    int[] insert(@BindMethods List<MembershipRow> rows);

    @SqlBatch("delete from memberships where user_id = :user and group_id = :group")
    int[] delete(@BindMethods List<MembershipId> ids);
}
