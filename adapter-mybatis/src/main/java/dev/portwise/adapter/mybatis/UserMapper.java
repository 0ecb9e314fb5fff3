package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.rows.Criteria;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfUser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

interface UserMapper extends EntityMapper<User, UserRow> {

    List<UserRow> findPlain(Selection selection);

    List<UserWithPost> findWithPosts(Selection selection);

    List<FetchedUser> findWithMemberships(Selection selection);

    @Override
    default List<UserRow> find(Selection selection, Fetch<User> fetch) {
        boolean memberships = fetch.includes(OfUser.MEMBERSHIPS);
        if (!fetch.includes(OfUser.POSTS)) {
            return memberships
                    ? EntityMapper.rows(findWithMemberships(selection), FetchedUser::row)
                    : findPlain(selection);
        }
        List<UserRow> found = UserWithPost.rows(findWithPosts(selection));
        return memberships && !found.isEmpty() ? withMemberships(found) : found;
    }

    /** A separate statement. One join of both relations would return every post with every membership. */
    private List<UserRow> withMemberships(List<UserRow> found) {
        Selection them = Selection.of(Criteria.ids(EntityMapper.rows(found, UserRow::id)));
        Map<UserId, List<MembershipRow>> joined = findWithMemberships(them).stream()
                .map(FetchedUser::row)
                .collect(Collectors.toMap(UserRow::id, row -> Objects.requireNonNull(row.memberships())));
        return EntityMapper.rows(found, row -> row.withMemberships(joined.getOrDefault(row.id(), List.of())));
    }
}
