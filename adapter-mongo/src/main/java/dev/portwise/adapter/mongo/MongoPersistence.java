package dev.portwise.adapter.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.portwise.adapter.rows.StoreSession;
import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.adapter.spi.TransactionalUnitOfWork;
import dev.portwise.adapter.spi.Uninterrupted;
import dev.portwise.adapter.spi.UnitTransaction;
import dev.portwise.adapter.tracking.TrackedTransaction;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.port.UnitOfWork;
import java.util.concurrent.TimeUnit;

final class MongoPersistence implements Persistence {

    private final MongoClient client;
    private final MongoDatabase database;
    private final ConnectionSettings connection;
    private final ObservedCommands observed;
    private final Deployment deployment;
    private final MajorityProof majority;
    private final UnitOfWork unitOfWork = new TransactionalUnitOfWork(this::requireOpen, this::begin);
    private final OpenTransactions open;
    private volatile boolean closed;

    private MongoPersistence(
            MongoClient client, ConnectionSettings connection, ObservedCommands observed, Deployment deployment) {
        this.client = client;
        this.connection = connection;
        this.database = client.getDatabase(connection.database());
        this.observed = observed;
        this.deployment = deployment;
        this.open = new OpenTransactions(client);
        this.majority = new MajorityProof(client::getClusterDescription);
    }

    static MongoPersistence open(StoreSettings settings) {
        ConnectionSettings connection = ConnectionSettings.of(settings);
        ObservedCommands observed = new ObservedCommands(settings.observer());
        Deployment deployment = observed.unheard(() -> prepare(connection, observed, settings.readOnly()));
        MongoClient client = connection.connect(observed, ConnectionSettings.IN_UNITS);
        return new MongoPersistence(client, connection, observed, deployment);
    }

    /** Goes on while the nodes of a replica set elect, for as long as opening may take: all of it can be done twice. */
    private static Deployment prepare(ConnectionSettings connection, ObservedCommands observed, boolean readOnly) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ConnectionSettings.AT_OPENING);
        try (MongoClient client = connection.connect(observed, ConnectionSettings.AT_OPENING)) {
            while (true) {
                try {
                    return setUp(client, connection, readOnly);
                } catch (RuntimeException failed) {
                    if (!Failures.mayPass(failed) || System.nanoTime() > end) {
                        throw failed;
                    }
                }
            }
        } catch (RuntimeException failed) {
            throw Failures.atOpening(failed, connection);
        }
    }

    /** Finds out what is there and sets up the schema, with a client of less patience than units have. */
    private static Deployment setUp(MongoClient client, ConnectionSettings connection, boolean readOnly) {
        MongoDatabase database = client.getDatabase(connection.database());
        Deployment deployment = Deployment.of(client, database);
        if (readOnly) {
            Schema.requireThere(database);
        } else {
            Schema.migrate(database, deployment);
        }
        return deployment;
    }

    private void requireOpen() {
        if (closed) {
            throw new StoreUnavailable("the store has been closed; open it again", null);
        }
    }

    private UnitTransaction begin(boolean readOnly) {
        return new TrackedTransaction(readOnly, session(readOnly));
    }

    private StoreSession session(boolean readOnly) {
        MajorityProof.Moment now = majority.now();
        if (readOnly && deployment.snapshots() && majority.isProven(now)) {
            return SnapshotSession.begin(client, database, deployment, majority, now);
        }
        return deployment.transactions()
                ? MongoSession.begin(open, majority, database, deployment)
                : NonTransactionalSession.on(database, deployment);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public Capabilities capabilities() {
        return deployment.capabilities(connection.inWords());
    }

    @Override
    public StoreProbe probe() {
        return new MongoProbe(database, observed);
    }

    @Override
    public void close() {
        closed = true;
        observed.unheard(() -> {
            Uninterrupted.run(open::kill);
            client.close();
            return closed;
        });
    }
}
