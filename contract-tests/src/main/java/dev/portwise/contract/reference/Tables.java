package dev.portwise.contract.reference;

import dev.portwise.adapter.tracking.GroupRow;
import dev.portwise.adapter.tracking.MembershipRow;
import dev.portwise.adapter.tracking.PostRow;
import dev.portwise.adapter.tracking.TagLink;
import dev.portwise.adapter.tracking.TagRow;
import dev.portwise.adapter.tracking.UserRow;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows, each table in the order of its ids. */
final class Tables {

    final NavigableMap<UserId, UserRow> users = new TreeMap<>();
    final NavigableMap<PostId, PostRow> posts = new TreeMap<>();
    final NavigableMap<TagId, TagRow> tags = new TreeMap<>();
    final NavigableMap<GroupId, GroupRow> groups = new TreeMap<>();
    final NavigableMap<MembershipId, MembershipRow> memberships = new TreeMap<>();
    final NavigableSet<TagLink> links =
            new TreeSet<>(Comparator.comparing(TagLink::post).thenComparing(TagLink::tag));

    /** Who has each name: the unique keys. */
    final Map<Username, UserId> usernames = new HashMap<>();

    final Map<TagName, TagId> tagNames = new HashMap<>();
    final Map<GroupName, GroupId> groupNames = new HashMap<>();

    Tables copy() {
        Tables copy = new Tables();
        copy.users.putAll(users);
        copy.posts.putAll(posts);
        copy.tags.putAll(tags);
        copy.groups.putAll(groups);
        copy.memberships.putAll(memberships);
        copy.links.addAll(links);
        copy.usernames.putAll(usernames);
        copy.tagNames.putAll(tagNames);
        copy.groupNames.putAll(groupNames);
        return copy;
    }
}
