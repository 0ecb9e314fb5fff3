package dev.portwise.contract.rules.unitofwork;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.uuid;

import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.GroupNameTaken;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.exception.TagNameTaken;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Something that is refused at once, with the next query, or at the end of the unit.
 *
 * @param with the exception
 * @param inUnit what asks for it, on a stored {@link Sample}
 */
record Refusal(String name, Class<? extends DomainException> with, BiConsumer<Repositories, Sample> inUnit) {

    /** A refusal of every kind, for each kind of aggregate. */
    static final List<Refusal> ALL = Stream.of(ofRemovals(), ofIds(), ofIdsTwice(), ofNames(), ofReferences())
            .flatMap(List::stream)
            .toList();

    private static List<Refusal> ofRemovals() {
        return List.of(
                new Refusal(
                        "the removal of a group with a member",
                        GroupHasMembers.class,
                        (all, sample) -> all.groups()
                                .remove(all.groups().get(sample.joined().id()))),
                new Refusal(
                        "the bulk removal of a group with a member",
                        GroupHasMembers.class,
                        (all, sample) -> all.groups()
                                .removeAll(List.of(
                                        sample.empty().id(), sample.joined().id()))));
    }

    private static List<Refusal> ofIds() {
        return List.of(
                new Refusal(
                        "a user with an id in use",
                        AlreadyExists.class,
                        (all, sample) ->
                                all.users().add(User.register(sample.bob().id(), new Username("new " + uuid())))),
                new Refusal("a user with the id of a loaded one", AlreadyExists.class, (all, sample) -> {
                    all.users().get(sample.bob().id());
                    all.users().add(User.register(sample.bob().id(), new Username("new " + uuid())));
                }),
                new Refusal(
                        "a post with an id in use",
                        AlreadyExists.class,
                        (all, sample) -> all.users()
                                .get(sample.bob().id())
                                .write(sample.plain().id(), new Title("new"), new Content("new"))),
                new Refusal(
                        "a tag with an id in use",
                        AlreadyExists.class,
                        (all, sample) -> all.tags().add(Tag.named(sample.used().id(), new TagName("new " + uuid())))),
                new Refusal(
                        "a group with an id in use",
                        AlreadyExists.class,
                        (all, sample) ->
                                all.groups().add(Group.found(sample.empty().id(), new GroupName("new " + uuid())))));
    }

    private static List<Refusal> ofIdsTwice() {
        return List.of(
                new Refusal("a list with two users of one id", AlreadyExists.class, (all, sample) -> {
                    User one = user("one " + uuid());
                    all.users().addAll(List.of(one, User.register(one.id(), new Username("two " + uuid()))));
                }),
                new Refusal("a list with two posts of one id", AlreadyExists.class, (all, sample) -> {
                    PostId id = new PostId(uuid());
                    User alice = all.users().get(sample.alice().id());
                    User bob = all.users().get(sample.bob().id());
                    all.posts()
                            .addAll(List.of(
                                    alice.write(id, new Title("one"), new Content("")),
                                    bob.write(id, new Title("two"), new Content(""))));
                }),
                new Refusal("a list with two tags of one id", AlreadyExists.class, (all, sample) -> {
                    Tag one = tag("one " + uuid());
                    all.tags().addAll(List.of(one, Tag.named(one.id(), new TagName("two " + uuid()))));
                }),
                new Refusal("a list with two groups of one id", AlreadyExists.class, (all, sample) -> {
                    Group one = group("one " + uuid());
                    all.groups().addAll(List.of(one, Group.found(one.id(), new GroupName("two " + uuid()))));
                }));
    }

    private static List<Refusal> ofNames() {
        return List.of(
                new Refusal(
                        "a user with a taken name",
                        UsernameTaken.class,
                        (all, sample) -> all.users()
                                .add(User.register(
                                        new UserId(uuid()), sample.bob().name()))),
                new Refusal(
                        "a user who takes the name of another",
                        UsernameTaken.class,
                        (all, sample) -> all.users()
                                .get(sample.alice().id())
                                .rename(sample.bob().name())),
                new Refusal(
                        "a tag that takes the name of another",
                        TagNameTaken.class,
                        (all, sample) -> all.tags()
                                .get(sample.used().id())
                                .rename(sample.unused().name())),
                new Refusal(
                        "a group that takes the name of another",
                        GroupNameTaken.class,
                        (all, sample) -> all.groups()
                                .get(sample.joined().id())
                                .rename(sample.empty().name())));
    }

    private static List<Refusal> ofReferences() {
        return List.of(
                new Refusal(
                        "a member who joins again",
                        AlreadyMember.class,
                        (all, sample) -> all.users()
                                .get(sample.alice().id())
                                .join(all.groups().get(sample.joined().id()), NOON)),
                new Refusal(
                        "a group that is handed to nobody",
                        NotFound.class,
                        (all, sample) -> all.groups().get(sample.empty().id()).handTo(new UserId(uuid()))),
                new Refusal(
                        "a group that is not stored and joined",
                        NotFound.class,
                        (all, sample) -> all.users().get(sample.bob().id()).join(group("new " + uuid()), NOON)),
                new Refusal(
                        "a post of an author who is not stored",
                        NotFound.class,
                        (all, sample) -> all.posts().add(post(user("new " + uuid()), "new"))),
                new Refusal(
                        "a post that is moved to a user who is not stored",
                        NotFound.class,
                        (all, sample) -> all.posts().get(sample.plain().id()).moveTo(user("new " + uuid()))));
    }
}
