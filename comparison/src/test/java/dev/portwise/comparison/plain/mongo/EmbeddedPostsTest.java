package dev.portwise.comparison.plain.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.byhand.MongoAddress;
import dev.portwise.comparison.byhand.MongoTargets;
import dev.portwise.comparison.plain.mongo.EmbeddedPosts.Author;
import dev.portwise.comparison.plain.mongo.EmbeddedPosts.EmbeddedPost;
import dev.portwise.comparison.workload.Target;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.User;
import dev.portwise.engine.Engines;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostsTest {

    private final StoreSettings database =
            StoreSettings.of(Engines.shared("mongodb").newDatabase().url());
    private final EmbeddedPosts embedded = new EmbeddedPosts(database);
    private final Target target = Target.of(2, 2, 0);
    private final User alice = target.user();
    private final User bob = target.other();
    private final PostId post = alice.posts().iterator().next().id();

    @BeforeEach
    void store() {
        try (MongoTargets tags = new MongoTargets(database)) {
            tags.store(List.of(target));
        }
        embedded.store(List.of(target));
    }

    @AfterEach
    void close() {
        embedded.close();
    }

    @Test
    void aPostIsAppendedAndWithdrawn() {
        PostId newPost = new PostId(UuidCreator.getTimeOrderedEpoch());
        int before = embedded.readEagerly(alice.name());

        embedded.append(alice.name(), newPost);
        assertThat(posts(alice)).extracting(EmbeddedPost::id).contains(newPost.value());
        assertThat(embedded.readEagerly(alice.name())).isEqualTo(before * 3 / 2);

        embedded.withdraw(alice.name(), newPost);
        assertThat(embedded.readEagerly(alice.name())).isEqualTo(before);
    }

    @Test
    void aPostIsMovedAsItIs() {
        embedded.tag(post, target.tag().name());

        embedded.move(post, bob.name());

        assertThat(posts(alice)).hasSize(1);
        assertThat(posts(bob)).hasSize(3).anySatisfy(moved -> {
            assertThat(moved.id()).isEqualTo(post.value());
            assertThat(moved.revision()).isEqualTo(2);
            assertThat(moved.tags()).containsExactly(tag());
        });
    }

    @Test
    void aPostThatCannotArriveStaysWhereItIs() {
        User nobody = Target.of(1, 0, 0).user();

        assertThatThrownBy(() -> embedded.move(post, nobody.name())).isInstanceOf(IllegalStateException.class);

        assertThat(posts(alice)).hasSize(2);
    }

    @Test
    void aTagIsPutOnOnePostOnceAndTakenOff() {
        embedded.tag(post, target.tag().name());
        embedded.tag(post, target.tag().name());
        assertThat(posts(alice)).extracting(EmbeddedPost::tags).containsExactlyInAnyOrder(List.of(tag()), List.of());

        embedded.untag(post, target.tag().name());
        assertThat(posts(alice)).extracting(EmbeddedPost::tags).containsOnly(List.of());
    }

    private UUID tag() {
        return target.tag().id().value();
    }

    private List<EmbeddedPost> posts(User user) {
        MongoAddress address = MongoAddress.of(database);
        try (MongoClient client = MongoClients.create(address.settings().build())) {
            MongoCollection<Author> authors =
                    client.getDatabase(address.database()).getCollection("authors", Author.class);
            for (Author author : authors.find()) {
                if (author.id().equals(user.id().value())) {
                    return author.posts();
                }
            }
            throw new AssertionError("no " + user);
        }
    }
}
