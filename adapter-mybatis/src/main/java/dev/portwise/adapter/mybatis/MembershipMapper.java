package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.UserId;
import java.util.List;

/** The association between users and groups. */
interface MembershipMapper {

    /** With their groups. */
    List<FetchedMembership> allOfUser(UserId user);

    /** With their users. */
    List<FetchedMembership> allOfGroup(GroupId group);

    boolean exists(MembershipId id);

    void insert(MembershipRow row);

    void delete(MembershipId id);
}
