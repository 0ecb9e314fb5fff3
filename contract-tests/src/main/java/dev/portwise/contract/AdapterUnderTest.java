package dev.portwise.contract;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Isolation;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.UnitOfWork;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The adapter that a rule tests: its units, the statements they sent, and a look behind its ports. */
public final class AdapterUnderTest {

    private final PersistenceContract contract;
    private final Persistence persistence;
    private final SecondOpening witness;
    private final StatementLog log;
    private final Optional<ServerTally> server;
    private final Set<Guarantee> missed = EnumSet.noneOf(Guarantee.class);
    private final Set<String> unseen = new LinkedHashSet<>();

    private AdapterUnderTest(
            PersistenceContract contract,
            Optional<ServerTally> server,
            Persistence persistence,
            SecondOpening witness,
            StatementLog log) {
        this.contract = contract;
        this.server = server;
        this.persistence = persistence;
        this.witness = witness;
        this.log = log;
    }

    static AdapterUnderTest opened(PersistenceContract contract) {
        StatementLog log = new StatementLog();
        Optional<ServerTally> server = contract.serverCount().map(ServerTally::new);
        Persistence persistence = contract.open(log);
        try {
            return new AdapterUnderTest(
                    contract, server, persistence, new SecondOpening(contract.open(StatementObserver.NONE)), log);
        } catch (RuntimeException | Error failed) {
            persistence.close();
            throw failed;
        }
    }

    void reset() {
        persistence.probe().empty();
        log.clear();
        missed.clear();
        unseen.clear();
        server.ifPresent(ServerTally::begin);
    }

    /**
     * Compares what the adapter told during a rule with what others saw: the server, and a second opening.
     *
     * @throws AssertionError if they differ
     */
    void compareWithWitnesses() {
        compareWithServer();
        witness.compare(persistence.probe());
    }

    void close() {
        persistence.close();
        witness.close();
    }

    StatementLog log() {
        return log;
    }

    /** The guarantees that the rule asked for and this store does not give. */
    Set<Guarantee> missed() {
        return Set.copyOf(missed);
    }

    /** What became of a rule that did not fail. */
    RuleResult.Outcome outcome() {
        if (!unseen.isEmpty()) {
            return RuleResult.Outcome.UNPROVEN;
        }
        return missed.isEmpty() ? RuleResult.Outcome.PASSED : RuleResult.Outcome.VARIED;
    }

    /** Why the rule did not simply pass. */
    List<String> reasons() {
        return unseen.isEmpty()
                ? missed.stream().map(guarantee -> "no " + guarantee.words()).toList()
                : List.copyOf(unseen);
    }

    public UnitOfWork units() {
        return persistence.unitOfWork();
    }

    /** The server does not count what the probe sends for the units. */
    public StoreProbe probe() {
        StoreProbe probe = persistence.probe();
        return server.<StoreProbe>map(tally -> new UncountedProbe(probe, tally)).orElse(probe);
    }

    /** What the store declares to those who do not observe it. */
    public Capabilities declared() {
        return witness.declared();
    }

    /** What the store declares to the observer of this rule. */
    public Capabilities declaredWhileObserved() {
        return persistence.capabilities();
    }

    /** Whether the server counts the statements itself. If not, the rule counts as unproven. */
    public boolean isCounted() {
        if (server.isEmpty()) {
            unseen.add("no count of the server");
        }
        return server.isPresent();
    }

    /**
     * Compares what the observer heard in this rule with what the server counted; as after every rule.
     *
     * @throws AssertionError if the server executed more
     */
    public void compareWithServer() {
        server.ifPresent(tally -> tally.compare(log.statements()));
    }

    /** Opens the store once more. The rule closes it. */
    public Persistence openAnother() {
        return openAnother(StatementObserver.NONE);
    }

    /** Opens the store once more, with an observer of the rule's own. The rule closes it. */
    public Persistence openAnother(StatementObserver observer) {
        server.ifPresent(ServerTally::leaveOut);
        return contract.open(observer);
    }

    /**
     * Opens a store that can crash, if the adapter's author gave one. The rule closes it. Without one, the rule counts as
     * unproven.
     */
    public Optional<CrashingStore> openToCrash() {
        Optional<CrashingStore> store = contract.openToCrash();
        if (store.isEmpty()) {
            unseen.add("no server that can crash");
        }
        server.ifPresent(ServerTally::leaveOut);
        return store;
    }

    /** Has the rule look at a store behind a network that can be cut, as {@link #overNetworks}. */
    public void overNetwork(Consumer<StoreOverNetwork> rule) {
        overNetworks(1, stores -> rule.accept(stores.get(0)));
    }

    /**
     * Has the rule look at several stores, each behind a network of its own that can be cut, and closes them. If the
     * adapter's author gave none, there is nothing to look at, and the rule counts as unproven.
     */
    public void overNetworks(int many, Consumer<List<StoreOverNetwork>> rule) {
        List<StoreOverNetwork> stores = new ArrayList<>();
        try {
            for (int number = 0; number < many; number++) {
                contract.openOverNetwork().ifPresent(stores::add);
            }
            server.ifPresent(ServerTally::leaveOut);
            if (stores.isEmpty()) {
                unseen.add("no network that can be cut");
            } else {
                rule.accept(stores);
            }
        } finally {
            stores.forEach(StoreOverNetwork::close);
        }
    }

    /** Stores aggregates in one unit. */
    public void given(Object... aggregates) {
        store(aggregates);
        log.wereGiven();
    }

    private void store(Object... aggregates) {
        run(repositories -> {
            for (Object aggregate : aggregates) {
                if (aggregate instanceof User user) {
                    repositories.users().add(user);
                } else if (aggregate instanceof Group group) {
                    repositories.groups().add(group);
                } else if (aggregate instanceof Tag tag) {
                    repositories.tags().add(tag);
                } else {
                    repositories.posts().add((Post) aggregate);
                }
            }
        });
    }

    /** Runs a unit. */
    public void run(Consumer<Repositories> work) {
        ask(repositories -> {
            work.accept(repositories);
            return true;
        });
    }

    /** Runs a unit and gives its answer. */
    public <T> T ask(Function<Repositories, T> work) {
        return noted(() -> units().execute(work::apply));
    }

    /** Runs a unit that only reads, and gives its answer. */
    public <T> T read(Function<Repositories, T> work) {
        return noted(() -> units().read(work::apply));
    }

    private <T> T noted(Supplier<T> unit) {
        try {
            return unit.get();
        } catch (RuntimeException failure) {
            log.failed(failure);
            throw failure;
        }
    }

    /** Runs a unit and gives the statements that it sent. */
    public List<Statement> statementsOf(Consumer<Repositories> work) {
        int before = statements().size();
        log.begin();
        run(work);
        List<Statement> now = statements();
        return now.subList(before, now.size());
    }

    /** Runs a unit and gives its cost. */
    public Cost costOf(Consumer<Repositories> work) {
        long rows = log.rows();
        int roundTrips = statementsOf(work).size();
        return new Cost(roundTrips, log.rows() - rows);
    }

    /** The statements of all units of this rule so far. */
    public List<Statement> statements() {
        return log.statements();
    }

    /** The number of rows that all units of this rule have received so far. */
    long rows() {
        return log.rows();
    }

    /** The statements so far that write. */
    public List<Statement> writes() {
        return statements().stream()
                .filter(statement -> statement.kind() == Statement.Kind.WRITE)
                .toList();
    }

    /** The isolation of overlapping units, as the store declares it. */
    public Isolation isolation() {
        return declared().isolation();
    }

    /**
     * Whether the store gives this guarantee, as it declares to those who do not observe it. If not, the rule asserts what
     * is declared instead, and counts as varied.
     */
    public boolean guarantees(Guarantee guarantee) {
        if (declared().has(guarantee)) {
            return true;
        }
        missed.add(guarantee);
        return false;
    }

    /**
     * The round trips beyond the budget for {@code references} new references. With foreign keys there are none; else each
     * reference has a guard that costs one.
     */
    public int guards(int references) {
        return guarantees(Guarantee.FOREIGN_KEYS) ? 0 : references;
    }

    /**
     * The round trips beyond the budget for a removal. With atomic units there are none; else one checks the revision
     * before the first write.
     */
    public int checks() {
        return guarantees(Guarantee.ATOMIC_UNITS) ? 0 : 1;
    }

    /** The round trips beyond one for a batch of so many rows: none, or one for each further thousand. */
    public int furtherBatches(int rows) {
        return guarantees(Guarantee.SCALE) ? 0 : (rows - 1) / 1_000;
    }
}
