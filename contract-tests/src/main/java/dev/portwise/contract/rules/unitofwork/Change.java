package dev.portwise.contract.rules.unitofwork;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.uuid;

import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** A change of what a {@link Sample} has stored. Each of them alone is a net change. */
public record Change(String name, BiConsumer<Repositories, Sample> inUnit) {

    /** Every way to change something. */
    public static final List<Change> ALL = Stream.of(
                    ofUsers(), ofTheirRelations(), ofPosts(), ofTags(), ofGroups(), ofMembers())
            .flatMap(List::stream)
            .toList();

    private static List<Change> ofUsers() {
        return List.of(
                new Change("users.add", (all, sample) -> all.users().add(user("new " + uuid()))),
                new Change("users.addAll", (all, sample) -> all.users().addAll(List.of(user("new " + uuid())))),
                new Change("users.remove", (all, sample) -> all.users().remove(bob(all, sample))),
                new Change(
                        "users.removeAll",
                        (all, sample) ->
                                all.users().removeAll(List.of(sample.alice().id()))),
                new Change("user.rename", (all, sample) -> alice(all, sample).rename(new Username("new " + uuid()))));
    }

    private static List<Change> ofTheirRelations() {
        return List.of(
                new Change("user.write", (all, sample) -> post(alice(all, sample), "new")),
                new Change("user.remove", (all, sample) -> alice(all, sample).remove(plain(all, sample))),
                new Change(
                        "user.replacePosts", (all, sample) -> alice(all, sample).replacePosts(List.of())),
                new Change("user.join", (all, sample) -> bob(all, sample).join(empty(all, sample), NOON)),
                new Change("user.leave", (all, sample) -> alice(all, sample).leave(joined(all, sample))));
    }

    private static List<Change> ofPosts() {
        return List.of(
                new Change("posts.add", (all, sample) -> all.posts().add(post(bob(all, sample), "new"))),
                new Change("posts.addAll", (all, sample) -> all.posts().addAll(List.of(post(bob(all, sample), "new")))),
                new Change("posts.remove", (all, sample) -> all.posts().remove(tagged(all, sample))),
                new Change(
                        "posts.removeAll",
                        (all, sample) ->
                                all.posts().removeAll(List.of(sample.tagged().id()))),
                new Change(
                        "post.edit of the title",
                        (all, sample) -> plain(all, sample)
                                .edit(new Title("new"), sample.plain().content())),
                new Change(
                        "post.edit of the content",
                        (all, sample) -> plain(all, sample).edit(sample.plain().title(), new Content("new"))),
                new Change("post.moveTo", (all, sample) -> plain(all, sample).moveTo(bob(all, sample))),
                new Change("post.tag", (all, sample) -> plain(all, sample).tag(unused(all, sample))),
                new Change("post.untag", (all, sample) -> tagged(all, sample).untag(used(all, sample))));
    }

    private static List<Change> ofTags() {
        return List.of(
                new Change("tags.add", (all, sample) -> all.tags().add(tag("new " + uuid()))),
                new Change("tags.addAll", (all, sample) -> all.tags().addAll(List.of(tag("new " + uuid())))),
                new Change("tags.remove", (all, sample) -> all.tags().remove(used(all, sample))),
                new Change(
                        "tags.removeAll",
                        (all, sample) ->
                                all.tags().removeAll(List.of(sample.used().id()))),
                new Change("tag.rename", (all, sample) -> used(all, sample).rename(new TagName("new " + uuid()))),
                new Change("tag.label", (all, sample) -> unused(all, sample).label(plain(all, sample))),
                new Change("tag.unlabel", (all, sample) -> used(all, sample).unlabel(tagged(all, sample))));
    }

    private static List<Change> ofGroups() {
        return List.of(
                new Change("groups.add", (all, sample) -> all.groups().add(group("new " + uuid()))),
                new Change("groups.addAll", (all, sample) -> all.groups().addAll(List.of(group("new " + uuid())))),
                new Change("groups.remove", (all, sample) -> all.groups().remove(empty(all, sample))),
                new Change(
                        "groups.removeAll",
                        (all, sample) ->
                                all.groups().removeAll(List.of(sample.empty().id()))),
                new Change("group.rename", (all, sample) -> empty(all, sample).rename(new GroupName("new " + uuid()))),
                new Change(
                        "group.handTo",
                        (all, sample) -> empty(all, sample).handTo(sample.bob().id())),
                new Change("group.disown", (all, sample) -> joined(all, sample).disown()));
    }

    private static List<Change> ofMembers() {
        return List.of(
                new Change("group.add", (all, sample) -> empty(all, sample).add(bob(all, sample), NOON)),
                new Change("group.remove", (all, sample) -> joined(all, sample).remove(alice(all, sample))));
    }

    private static User alice(Repositories all, Sample sample) {
        return all.users().get(sample.alice().id());
    }

    private static User bob(Repositories all, Sample sample) {
        return all.users().get(sample.bob().id());
    }

    private static Post tagged(Repositories all, Sample sample) {
        return all.posts().get(sample.tagged().id());
    }

    private static Post plain(Repositories all, Sample sample) {
        return all.posts().get(sample.plain().id());
    }

    private static Tag used(Repositories all, Sample sample) {
        return all.tags().get(sample.used().id());
    }

    private static Tag unused(Repositories all, Sample sample) {
        return all.tags().get(sample.unused().id());
    }

    private static Group joined(Repositories all, Sample sample) {
        return all.groups().get(sample.joined().id());
    }

    private static Group empty(Repositories all, Sample sample) {
        return all.groups().get(sample.empty().id());
    }
}
