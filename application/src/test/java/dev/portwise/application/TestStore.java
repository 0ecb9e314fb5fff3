package dev.portwise.application;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.portwise.adapter.jpa.JpaAdapter;
import dev.portwise.adapter.mongo.MongoAdapter;
import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.application.retry.RetryingUnitOfWork;
import dev.portwise.contract.reference.ReferenceAdapter;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A store behind one of the adapters, and the use cases that fill it. */
final class TestStore {

    final List<Statement> statements = new CopyOnWriteArrayList<>();
    final UnitOfWork units;
    final IdGenerator ids = UuidCreator::getTimeOrderedEpoch;
    final Clock clock = Clock.fixed(UseCaseTest.NOON, ZoneOffset.UTC);

    private final String name;
    private final Persistence persistence;

    private TestStore(PersistenceAdapter adapter, String place, StoreSettings settings) {
        name = adapter.name() + " on " + place;
        persistence = adapter.open(settings.observedBy(statements::add));
        units = new RetryingUnitOfWork(persistence.unitOfWork());
    }

    /** Every adapter on its quickest store; each is opened once and ends with the process. */
    static Stream<TestStore> all() {
        return Opened.STORES.stream();
    }

    private static TestStore on(String engine, PersistenceAdapter adapter) {
        Endpoint database = Engines.shared(engine).newDatabase();
        return new TestStore(
                adapter,
                engine,
                new StoreSettings(database.url(), database.user(), database.password(), statement -> {}));
    }

    void empty() {
        persistence.probe().empty();
        statements.clear();
    }

    /** Units that nobody repeats when they lose against others. */
    UnitOfWork unitsThatRunOnce() {
        return persistence.unitOfWork();
    }

    boolean hasForeignKeys() {
        return persistence.capabilities().has(Guarantee.FOREIGN_KEYS);
    }

    void registered(Username... names) {
        for (Username user : names) {
            new RegisterUser(units, ids).register(user);
        }
    }

    PostId written(Username author) {
        return new WritePost(units, ids).write(author, UseCaseTest.TITLE, UseCaseTest.TEXT);
    }

    void tagged(PostId post, TagName tag) {
        new TagPost(units, ids).tag(post, tag);
    }

    void founded(GroupName group, Username founder) {
        new FoundGroup(units, ids).found(group, founder);
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
    public String toString() {
        return name;
    }

    private static final class Opened {

        static final List<TestStore> STORES = List.of(
                new TestStore(new ReferenceAdapter(), "memory", StoreSettings.of("memory:")),
                on("h2", new JpaAdapter()),
                on("h2", new MyBatisAdapter()),
                on("mongodb", new MongoAdapter()));
    }
}
