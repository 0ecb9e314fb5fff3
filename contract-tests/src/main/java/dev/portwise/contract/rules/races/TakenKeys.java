package dev.portwise.contract.rules.races;

import static dev.portwise.contract.rules.Fixtures.uuid;

import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.util.List;
import java.util.stream.Stream;

/** Ways to take the same name or the same id, which belong to the round. */
final class TakenKeys {

    private static final Way ADDED_USER = new Way(
            "users.add with the name",
            (all, cast) -> all.users().add(User.register(new UserId(uuid()), username(cast))));
    private static final Way ADDED_TAG = new Way(
            "tags.add with the name", (all, cast) -> all.tags().add(Tag.named(new TagId(uuid()), tagName(cast))));
    private static final Way ADDED_GROUP = new Way(
            "groups.add with the name",
            (all, cast) -> all.groups().add(Group.found(new GroupId(uuid()), groupName(cast))));
    private static final Way RENAMED_USER =
            new Way("user.rename", (all, cast) -> cast.userIn(all).rename(username(cast)));
    private static final Way RENAMED_WRITER =
            new Way("user.rename of another", (all, cast) -> cast.writerIn(all).rename(username(cast)));
    private static final Way RENAMED_TAG =
            new Way("tag.rename", (all, cast) -> cast.tagIn(all).rename(tagName(cast)));
    private static final Way RENAMED_GROUP =
            new Way("group.rename", (all, cast) -> cast.groupIn(all).rename(groupName(cast)));

    private static final Way USER_ID = new Way(
            "users.add with the id",
            (all, cast) -> all.users()
                    .add(User.register(new UserId(cast.post().id().value()), new Username("new " + uuid()))));
    private static final Way POST_ID = new Way(
            "user.write with the id",
            (all, cast) -> cast.userIn(all)
                    .write(new PostId(cast.user().id().value()), new Title("new " + uuid()), new Content("")));
    private static final Way TAG_ID = new Way(
            "tags.add with the id",
            (all, cast) ->
                    all.tags().add(Tag.named(new TagId(cast.user().id().value()), new TagName("new " + uuid()))));
    private static final Way GROUP_ID = new Way(
            "groups.add with the id",
            (all, cast) -> all.groups()
                    .add(Group.found(new GroupId(cast.user().id().value()), new GroupName("new " + uuid()))));

    static final List<Pair> TWICE = Stream.of(
                    Pair.all(List.of(ADDED_USER, RENAMED_USER), List.of(ADDED_USER, RENAMED_WRITER)),
                    Pair.all(List.of(ADDED_TAG, RENAMED_TAG), List.of(ADDED_TAG)),
                    Pair.all(List.of(ADDED_GROUP, RENAMED_GROUP), List.of(ADDED_GROUP)),
                    List.of(
                            new Pair(USER_ID, USER_ID),
                            new Pair(POST_ID, POST_ID),
                            new Pair(TAG_ID, TAG_ID),
                            new Pair(GROUP_ID, GROUP_ID)))
            .flatMap(List::stream)
            .toList();

    private TakenKeys() {}

    private static Username username(Cast cast) {
        return new Username("taken " + cast.user().id().value());
    }

    private static TagName tagName(Cast cast) {
        return new TagName("taken " + cast.tag().id().value());
    }

    private static GroupName groupName(Cast cast) {
        return new GroupName("taken " + cast.group().id().value());
    }
}
