package dev.portwise.contract;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The adapter that a rule tests: its units, the statements they sent, and a look behind its ports. */
public final class AdapterUnderTest {

    private final Function<StatementObserver, Persistence> opening;
    private final Supplier<Optional<CrashingStore>> crashing;
    private final Persistence persistence;
    private final StatementLog log;
    private final Set<Guarantee> missed = EnumSet.noneOf(Guarantee.class);

    private AdapterUnderTest(
            Function<StatementObserver, Persistence> opening,
            Supplier<Optional<CrashingStore>> crashing,
            Persistence persistence,
            StatementLog log) {
        this.opening = opening;
        this.crashing = crashing;
        this.persistence = persistence;
        this.log = log;
    }

    static AdapterUnderTest opened(PersistenceContract contract) {
        Function<StatementObserver, Persistence> opening = contract::open;
        StatementLog log = new StatementLog();
        return new AdapterUnderTest(opening, contract::openToCrash, opening.apply(log), log);
    }

    void reset() {
        persistence.probe().empty();
        log.clear();
        missed.clear();
    }

    Persistence persistence() {
        return persistence;
    }

    /** Whether the rule asked for a guarantee that this store does not give. */
    boolean varied() {
        return !missed.isEmpty();
    }

    public UnitOfWork units() {
        return persistence.unitOfWork();
    }

    public StoreProbe probe() {
        return persistence.probe();
    }

    /** Opens the store once more. The rule closes it. */
    public Persistence openAnother() {
        return opening.apply(StatementObserver.NONE);
    }

    /** Opens a store that can crash, if the adapter's author gave one. The rule closes it. */
    public Optional<CrashingStore> openToCrash() {
        return crashing.get();
    }

    /** Stores aggregates in one unit. */
    public void given(Object... aggregates) {
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
        units().execute(repositories -> {
            work.accept(repositories);
            return true;
        });
    }

    /** Runs a unit and gives its answer. */
    public <T> T ask(Function<Repositories, T> work) {
        return units().execute(work::apply);
    }

    /** Runs a unit that only reads, and gives its answer. */
    public <T> T read(Function<Repositories, T> work) {
        return units().read(work::apply);
    }

    /** Runs a unit and gives the statements that it sent. */
    public List<Statement> statementsOf(Consumer<Repositories> work) {
        int before = statements().size();
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
        return persistence.capabilities().isolation();
    }

    /** Whether the store gives this guarantee. If not, the rule asserts what is declared instead, and counts as varied. */
    public boolean guarantees(Guarantee guarantee) {
        if (persistence.capabilities().has(guarantee)) {
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
