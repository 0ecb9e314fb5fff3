package dev.portwise.interoperation;

import dev.portwise.adapter.jpa.JpaAdapter;
import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.port.UnitOfWork;
import dev.portwise.engine.Endpoint;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

/** JPA and MyBatis on one database, unit by unit: each unit goes to the adapter that did not get the last one. */
final class TakingTurns implements Persistence, UnitOfWork {

    private final Persistence jpa;
    private final Persistence myBatis;
    private final AtomicInteger turns = new AtomicInteger();
    private final ThreadLocal<Deque<UnitOfWork>> begun = ThreadLocal.withInitial(ArrayDeque::new);

    private TakingTurns(Persistence jpa, Persistence myBatis) {
        this.jpa = jpa;
        this.myBatis = myBatis;
    }

    static Persistence open(Endpoint database, StatementObserver observer) {
        StoreSettings settings = new StoreSettings(database.url(), database.user(), database.password(), observer);
        return new TakingTurns(new JpaAdapter().open(settings), new MyBatisAdapter().open(settings));
    }

    @Override
    public <T, X extends Exception> T execute(Work<T, X> work) throws X {
        UnitOfWork units = begin();
        try {
            return units.execute(work);
        } finally {
            end();
        }
    }

    @Override
    public <T, X extends Exception> T read(Work<T, X> work) throws X {
        UnitOfWork units = begin();
        try {
            return units.read(work);
        } finally {
            end();
        }
    }

    /** A unit within a unit is for the adapter that has the outer one to refuse. */
    private UnitOfWork begin() {
        Deque<UnitOfWork> units = begun.get();
        UnitOfWork outer = units.peek();
        units.push(outer != null ? outer : (turns.getAndIncrement() % 2 == 0 ? jpa : myBatis).unitOfWork());
        return units.element();
    }

    private void end() {
        begun.get().pop();
    }

    @Override
    public UnitOfWork unitOfWork() {
        return this;
    }

    @Override
    public Capabilities capabilities() {
        return jpa.capabilities();
    }

    @Override
    public StoreProbe probe() {
        return jpa.probe();
    }

    @Override
    public void close() {
        jpa.close();
        myBatis.close();
    }
}
