package dev.portwise.contract.rules.revisions;

import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.uuid;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.domain.model.Aggregate;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Repository;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Stored aggregates of one kind, and what a unit can do with each of them.
 *
 * @param change changes a field of a loaded one
 */
record Subject<A extends Aggregate<I>, I extends Identifier>(
        String name, List<I> ids, Function<Repositories, Repository<A, I>> repository, Consumer<A> change) {

    /** A number of new aggregates of each kind, stored in one unit. */
    static List<Subject<?, ?>> ofEachKind(AdapterUnderTest on, int count) {
        List<User> users = list(count, () -> user("user " + uuid()));
        List<Post> posts = users.stream().map(author -> post(author, "a post")).toList();
        List<Tag> tags = list(count, () -> tag("tag " + uuid()));
        List<Group> groups = list(count, () -> group("group " + uuid()));
        on.run(all -> {
            all.users().addAll(users);
            all.tags().addAll(tags);
            all.groups().addAll(groups);
        });
        return List.of(
                new Subject<Post, PostId>(
                        "post",
                        ids(posts),
                        Repositories::posts,
                        post -> post.edit(new Title("new " + uuid()), post.content())),
                new Subject<User, UserId>(
                        "user", ids(users), Repositories::users, user -> user.rename(new Username("new " + uuid()))),
                new Subject<Tag, TagId>(
                        "tag", ids(tags), Repositories::tags, tag -> tag.rename(new TagName("new " + uuid()))),
                new Subject<Group, GroupId>(
                        "group",
                        ids(groups),
                        Repositories::groups,
                        group -> group.rename(new GroupName("new " + uuid()))));
    }

    /** Those that are stored, in the order of their ids. */
    List<A> load(Repositories all) {
        return in(all).byIds(ids, Fetch.nothing());
    }

    Repository<A, I> in(Repositories all) {
        return repository.apply(all);
    }

    private static <A> List<A> list(int count, Supplier<A> make) {
        return Stream.generate(make).limit(count).toList();
    }

    private static <I extends Identifier> List<I> ids(List<? extends Aggregate<I>> aggregates) {
        return aggregates.stream().<I>map(Aggregate::id).toList();
    }
}
