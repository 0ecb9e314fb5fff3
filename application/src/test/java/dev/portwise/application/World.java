package dev.portwise.application;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.application.retry.RetryingUnitOfWork;
import dev.portwise.contract.reference.ReferenceAdapter;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** An empty store, a clock that stands still, and the people and things the tests are about. */
final class World implements AutoCloseable {

    static final Username ALICE = new Username("alice");
    static final Username BOB = new Username("bob");
    static final GroupName ADMIN = new GroupName("Admin");
    static final TagName JAVA = new TagName("java");
    static final Title TITLE = new Title("Ports");
    static final Content TEXT = new Content("A port is a promise.");
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    final List<Statement> statements = new CopyOnWriteArrayList<>();
    final UnitOfWork units;
    final Ids ids = UuidCreator::getTimeOrderedEpoch;
    final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    private final Persistence persistence;

    World() {
        persistence = new ReferenceAdapter().open(StoreSettings.of("memory:").observedBy(statements::add));
        units = new RetryingUnitOfWork(persistence.unitOfWork());
    }

    void registered(Username... names) {
        for (Username name : names) {
            new RegisterUser(units, ids).register(name);
        }
    }

    PostId written(Username author) {
        return new WritePost(units, ids).write(author, TITLE, TEXT);
    }

    void tagged(PostId post, TagName name) {
        new TagPost(units, ids).tag(post, name);
    }

    void founded(GroupName name, Username founder) {
        new FoundGroup(units, ids).found(name, founder);
    }

    void joined(Username user, GroupName group) {
        new JoinGroup(units, clock).join(user, group);
    }

    Post stored(PostId id) {
        return units.read(repositories -> repositories.posts().get(id));
    }

    Set<UUID> ids(StoreProbe.Kind kind) {
        return persistence.probe().ids(kind);
    }

    Set<StoreProbe.Link> links(StoreProbe.LinkKind kind) {
        return persistence.probe().links(kind);
    }

    @Override
    public void close() {
        persistence.close();
    }
}
