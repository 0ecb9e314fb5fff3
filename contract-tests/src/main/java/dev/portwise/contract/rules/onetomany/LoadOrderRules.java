package dev.portwise.contract.rules.onetomany;

import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Repositories;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A post moves whichever of the post and its two authors is loaded first, and whichever lists are. */
abstract class LoadOrderRules {

    /** What a unit loads before a post moves. */
    private enum Loaded {
        POST,
        OLD_AUTHOR,
        NEW_AUTHOR,
        OLD_LIST,
        NEW_LIST
    }

    /** How a post moves. */
    private enum Way {
        MOVE_TO,
        REPLACE_POSTS
    }

    @Rule(
            id = "O2M-40",
            clause = {Clause.MOVED_POST_KEEPS_ID_AND_TEXT, Clause.SETTING_THE_AUTHOR_UPDATES_BOTH_LISTS},
            origin = "Hibernate: orphan removal deletes a moved child if its new parent was loaded first")
    void aPostMovesInWhicheverOrderItsEndsAreLoaded(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        post(alice, "stays with alice");
        post(bob, "stays with bob");
        on.given(alice, bob);
        User from = alice;
        User to = bob;
        for (List<Loaded> loaded : orders()) {
            for (Way way : Way.values()) {
                String how = "%s after loading %s".formatted(way, loaded);
                User old = from;
                User next = to;

                on.run(in -> move(in, loaded, way, post, old, next));

                assertThat(on.probe().links(LinkKind.AUTHOR))
                        .as("the post is the new author's: %s", how)
                        .hasSize(3)
                        .contains(new Link(post.id().value(), next.id().value()));
                on.run(in -> assertMoved(in, how, post, old, next));
                from = next;
                to = old;
            }
        }
    }

    private static void move(Repositories in, List<Loaded> loaded, Way way, Post post, User from, User to) {
        for (Loaded each : loaded) {
            switch (each) {
                case POST -> in.posts().get(post.id());
                case OLD_AUTHOR -> in.users().get(from.id());
                case NEW_AUTHOR -> in.users().get(to.id());
                case OLD_LIST -> assertThat(in.users().get(from.id()).posts()).hasSize(2);
                case NEW_LIST -> assertThat(in.users().get(to.id()).posts()).hasSize(1);
            }
        }
        User author = in.users().get(to.id());
        Post moved = in.posts().get(post.id());
        if (way == Way.MOVE_TO) {
            moved.moveTo(author);
        } else {
            List<Post> wanted = new ArrayList<>(author.posts());
            wanted.add(moved);
            author.replacePosts(wanted);
        }
    }

    private static void assertMoved(Repositories in, String how, Post post, User from, User to) {
        Post moved = in.posts().get(post.id());
        assertThat(List.of(moved.title(), moved.content()))
                .as("the post keeps its text: %s", how)
                .containsExactly(post.title(), post.content());
        assertThat(in.users().get(to.id()).posts())
                .as("the new list has the post: %s", how)
                .hasSize(2)
                .contains(post);
        assertThat(in.users().get(from.id()).posts())
                .as("the old list has it no more: %s", how)
                .hasSize(1)
                .doesNotContain(post);
    }

    /** Each order of the three, without lists, with one of them, and with both. */
    private static List<List<Loaded>> orders() {
        List<List<Loaded>> orders = new ArrayList<>();
        for (int first = 0; first < 3; first++) {
            for (int second = 0; second < 2; second++) {
                List<Loaded> order = new ArrayList<>(List.of(Loaded.POST, Loaded.OLD_AUTHOR, Loaded.NEW_AUTHOR));
                Collections.rotate(order, first);
                Collections.rotate(order.subList(1, 3), second);
                for (List<Loaded> lists : List.of(
                        List.<Loaded>of(),
                        List.of(Loaded.OLD_LIST),
                        List.of(Loaded.NEW_LIST),
                        List.of(Loaded.OLD_LIST, Loaded.NEW_LIST))) {
                    List<Loaded> all = new ArrayList<>(order);
                    all.addAll(lists);
                    orders.add(all);
                }
            }
        }
        return orders;
    }
}
