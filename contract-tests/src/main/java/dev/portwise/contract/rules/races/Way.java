package dev.portwise.contract.rules.races;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.uuid;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.function.BiConsumer;

/** A way to do something with the aggregates of a round. */
record Way(String name, BiConsumer<Repositories, Cast> inUnit) {

    /** The ways to make a post, a group or a membership refer to the user. */
    static final List<Way> TO_REFER_TO_THE_USER = List.of(
            new Way("user.write", (all, cast) -> post(cast.userIn(all), "new")),
            new Way("posts.add", (all, cast) -> all.posts().add(post(cast.userIn(all), "new"))),
            new Way("post.moveTo", (all, cast) -> cast.postIn(all).moveTo(cast.userIn(all))),
            new Way("user.replacePosts", (all, cast) -> cast.userIn(all).replacePosts(List.of(cast.postIn(all)))),
            new Way(
                    "group.handTo",
                    (all, cast) -> cast.groupIn(all).handTo(cast.user().id())),
            new Way("groups.add with an owner", (all, cast) -> {
                Group founded = group("founded " + uuid());
                founded.handTo(cast.user().id());
                all.groups().add(founded);
            }),
            new Way("user.join", (all, cast) -> cast.userIn(all).join(cast.groupIn(all), NOON)),
            new Way("group.add", (all, cast) -> cast.groupIn(all).add(cast.userIn(all), NOON)),
            new Way("groups.add with a member", (all, cast) -> {
                Group founded = group("founded " + uuid());
                founded.add(cast.userIn(all), NOON);
                all.groups().add(founded);
            }));

    static final List<Way> TO_REMOVE_THE_USER = List.of(
            new Way("users.remove", (all, cast) -> all.users().remove(cast.userIn(all))),
            new Way(
                    "users.removeAll",
                    (all, cast) -> all.users().removeAll(List.of(cast.user().id()))));

    static final List<Way> TO_JOIN_THE_GROUP = List.of(
            new Way("user.join", (all, cast) -> cast.userIn(all).join(cast.groupIn(all), NOON)),
            new Way("group.add", (all, cast) -> cast.groupIn(all).add(cast.userIn(all), NOON)),
            new Way("users.add with a membership", (all, cast) -> {
                User registered = user("registered " + uuid());
                registered.join(cast.groupIn(all), NOON);
                all.users().add(registered);
            }));

    static final List<Way> TO_REMOVE_THE_GROUP = List.of(
            new Way("groups.remove", (all, cast) -> all.groups().remove(cast.groupIn(all))),
            new Way(
                    "groups.removeAll",
                    (all, cast) -> all.groups().removeAll(List.of(cast.group().id()))));

    static final List<Way> TO_LINK_THE_TAG = List.of(
            new Way("post.tag", (all, cast) -> cast.postIn(all).tag(cast.tagIn(all))),
            new Way("tag.label", (all, cast) -> cast.tagIn(all).label(cast.postIn(all))),
            new Way(
                    "post.tag of a new post",
                    (all, cast) -> post(cast.writerIn(all), "new").tag(cast.tagIn(all))));

    static final List<Way> TO_REMOVE_THE_TAG = List.of(
            new Way("tags.remove", (all, cast) -> all.tags().remove(cast.tagIn(all))),
            new Way(
                    "tags.removeAll",
                    (all, cast) -> all.tags().removeAll(List.of(cast.tag().id()))));

    static final List<Way> TO_LINK_THE_POST = List.of(
            new Way("post.tag", (all, cast) -> cast.postIn(all).tag(cast.tagIn(all))),
            new Way("tag.label", (all, cast) -> cast.tagIn(all).label(cast.postIn(all))),
            new Way("post.tag with a new tag", (all, cast) -> cast.postIn(all).tag(tag("new " + uuid()))));

    static final List<Way> TO_REMOVE_THE_POST = List.of(
            new Way("posts.remove", (all, cast) -> all.posts().remove(cast.postIn(all))),
            new Way(
                    "posts.removeAll",
                    (all, cast) -> all.posts().removeAll(List.of(cast.post().id()))),
            new Way("user.remove", (all, cast) -> cast.writerIn(all).remove(cast.postIn(all))),
            new Way("user.replacePosts", (all, cast) -> cast.writerIn(all).replacePosts(List.of())),
            new Way("users.remove of its author", (all, cast) -> all.users().remove(cast.writerIn(all))),
            new Way(
                    "users.removeAll of its author",
                    (all, cast) -> all.users().removeAll(List.of(cast.writer().id()))));

    static final List<Way> TO_END_THE_MEMBERSHIP = List.of(
            new Way("user.leave", (all, cast) -> cast.userIn(all).leave(cast.groupIn(all))),
            new Way("group.remove", (all, cast) -> cast.groupIn(all).remove(cast.userIn(all))));

    static final List<Way> TO_UNLINK_THE_TAG = List.of(
            new Way("post.untag", (all, cast) -> cast.postIn(all).untag(cast.tagIn(all))),
            new Way("tag.unlabel", (all, cast) -> cast.tagIn(all).unlabel(cast.postIn(all))));

    @Override
    public String toString() {
        return name;
    }
}
