package dev.portwise.comparison;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import java.util.UUID;
import java.util.function.Function;

/**
 * A candidate that is quick to open.
 *
 * @param opening opens the adapter on a store that is there
 */
public record MyBatisOnH2(Function<StoreSettings, Persistence> opening) implements Candidate {

    public MyBatisOnH2() {
        this(new MyBatisAdapter()::open);
    }

    /** One that cannot be opened. */
    public static MyBatisOnH2 shut() {
        return new MyBatisOnH2(store -> {
            throw new IllegalStateException("it is shut");
        });
    }

    @Override
    public String adapter() {
        return "mybatis";
    }

    @Override
    public String technology() {
        return "MyBatis";
    }

    @Override
    public String engine() {
        return "h2";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String caution() {
        return "";
    }

    @Override
    public boolean timed() {
        return true;
    }

    @Override
    public Persistence open(StoreSettings store) {
        return opening.apply(store);
    }

    @Override
    public TemporaryStore newStore() {
        return new Memory(StoreSettings.of("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    }

    private record Memory(StoreSettings settings) implements TemporaryStore {

        @Override
        public <T extends AutoCloseable> T beside(Function<StoreSettings, T> opening) {
            return opening.apply(settings);
        }

        @Override
        public Persistence open(StatementObserver observer) {
            return new MyBatisAdapter().open(settings.observedBy(observer));
        }

        @Override
        public void close() {
            // it goes with the process
        }
    }
}
