package dev.portwise.comparison.plain.mybatis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;

interface GroupMapper {

    Optional<Group> byName(String name);

    Optional<Group> withMembers(String name);

    List<Membership> membershipsOf(UUID user);

    int join(@Param("user") UUID user, @Param("group") UUID group, @Param("at") Instant at);

    int disown(UUID owner);
}
