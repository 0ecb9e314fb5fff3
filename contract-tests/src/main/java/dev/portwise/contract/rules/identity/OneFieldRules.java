package dev.portwise.contract.rules.identity;

import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Repositories;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Each field is stored when it alone changes. */
abstract class OneFieldRules {

    /**
     * A change of one field.
     *
     * @param kind the kind of aggregate whose revision grows
     * @param stored what the field shows afterwards
     */
    private record Edit(String kind, String field, String stored, Consumer<Repositories> change) {}

    private record Originals(User alice, User bob, Post post, Tag tag, Group group) {}

    @Rule(
            id = "ID-22",
            clause = {Clause.EACH_FIELD_IS_STORED_ALONE, Clause.CHANGE_COUNTS_ONE},
            origin = "a comparison that leaves out a field loses a change of it alone")
    void eachFieldIsStoredWhenItAloneChanges(AdapterUnderTest on) {
        User alice = user("alice");
        Originals originals = new Originals(alice, user("bob"), post(alice, "one"), tag("java"), group("admin"));
        on.given(alice, originals.bob(), originals.tag(), originals.group());

        edits(originals, "first", originals.bob()).forEach(edit -> assertStoredAlone(on, originals, edit, in -> {}));
        edits(originals, "second", alice)
                .forEach(edit ->
                        assertStoredAlone(on, originals, edit, in -> in.users().count()));
    }

    @Rule(
            id = "ID-24",
            clause = Clause.CHANGE_COUNTS_ONE,
            origin = "JPA counts a version from 0; another adapter on the same tables finds every object changed")
    void theStoreHoldsTheRevisionThatEachObjectShows(AdapterUnderTest on) {
        User alice = user("alice");
        Originals originals = new Originals(alice, user("bob"), post(alice, "one"), tag("java"), group("admin"));
        on.given(alice, originals.bob(), originals.tag(), originals.group());
        edits(originals, "anew", originals.bob()).forEach(edit -> on.run(edit.change()));
        on.run(in -> in.posts().get(originals.post().id()).moveTo(in.users().get(alice.id())));
        on.run(in -> in.users().removeAll(List.of(originals.bob().id())));

        Map<String, String> shown = fields(on, originals);
        Map<String, String> stored = new LinkedHashMap<>(shown);
        stored.put(
                "user.revision",
                "" + on.probe().revisions(Kind.USER).get(alice.id().value()));
        stored.put(
                "post.revision",
                "" + on.probe().revisions(Kind.POST).get(originals.post().id().value()));
        stored.put(
                "tag.revision",
                "" + on.probe().revisions(Kind.TAG).get(originals.tag().id().value()));
        stored.put(
                "group.revision",
                "" + on.probe().revisions(Kind.GROUP).get(originals.group().id().value()));
        assertThat(shown)
                .as("the objects show the revisions that the store holds")
                .isEqualTo(stored);
    }

    private static void assertStoredAlone(
            AdapterUnderTest on, Originals originals, Edit edit, Consumer<Repositories> query) {
        Map<String, String> expected = fields(on, originals);
        expected.put(edit.kind() + "." + edit.field(), edit.stored());
        expected.merge(edit.kind() + ".revision", "", (before, none) -> "" + (Long.parseLong(before) + 1));

        on.run(in -> {
            edit.change().accept(in);
            query.accept(in);
        });

        assertThat(fields(on, originals))
                .as("the %s of a %s alone was changed, is stored and counts one", edit.field(), edit.kind())
                .isEqualTo(expected);
    }

    private static List<Edit> edits(Originals of, String text, User next) {
        UserId user = of.alice().id();
        return List.of(
                new Edit("user", "name", text, in -> in.users().get(user).rename(new Username(text))),
                new Edit("post", "title", text, in -> {
                    Post post = in.posts().get(of.post().id());
                    post.edit(new Title(text), post.content());
                }),
                new Edit("post", "content", text, in -> {
                    Post post = in.posts().get(of.post().id());
                    post.edit(post.title(), new Content(text));
                }),
                new Edit(
                        "post",
                        "author",
                        next.id().toString(),
                        in -> in.posts().get(of.post().id()).moveTo(in.users().get(next.id()))),
                new Edit("tag", "name", text, in -> in.tags().get(of.tag().id()).rename(new TagName(text))),
                new Edit(
                        "group",
                        "name",
                        text,
                        in -> in.groups().get(of.group().id()).rename(new GroupName(text))),
                new Edit(
                        "group",
                        "owner",
                        next.id().toString(),
                        in -> in.groups().get(of.group().id()).handTo(next.id())),
                new Edit(
                        "group",
                        "owner",
                        "nobody",
                        in -> in.groups().get(of.group().id()).disown()));
    }

    /** Every field in the store. */
    private static Map<String, String> fields(AdapterUnderTest on, Originals of) {
        return on.read(in -> {
            User user = in.users().get(of.alice().id());
            Post post = in.posts().get(of.post().id());
            Tag tag = in.tags().get(of.tag().id());
            Group group = in.groups().get(of.group().id());
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("user.name", user.name().value());
            fields.put("user.revision", "" + user.revision());
            fields.put("post.title", post.title().value());
            fields.put("post.content", post.content().value());
            fields.put("post.author", post.author().orElseThrow().id().toString());
            fields.put("post.revision", "" + post.revision());
            fields.put("tag.name", tag.name().value());
            fields.put("tag.revision", "" + tag.revision());
            fields.put("group.name", group.name().value());
            fields.put("group.owner", group.owner().map(UserId::toString).orElse("nobody"));
            fields.put("group.revision", "" + group.revision());
            return fields;
        });
    }
}
