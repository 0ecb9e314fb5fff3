package dev.portwise.relations.jpa;

import dev.portwise.relations.store.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Transactions of an entity manager factory, each with an entity manager of its own. */
public final class EntityManagers implements Transactions {

    private final EntityManagerFactory factory;
    private final Map<Thread, EntityManager> byThread = new ConcurrentHashMap<>();

    /** Transactions of this factory. */
    public EntityManagers(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** The factory. */
    public EntityManagerFactory factory() {
        return factory;
    }

    /**
     * The entity manager of the transaction that runs in this thread.
     *
     * @throws IllegalStateException if none runs
     */
    public EntityManager current() {
        return Optional.ofNullable(byThread.get(Thread.currentThread()))
                .orElseThrow(() -> new IllegalStateException("there is no transaction in this thread"));
    }

    /** Joins the transaction of this thread, or begins one. */
    @Override
    public void run(Runnable work) {
        Thread thread = Thread.currentThread();
        if (byThread.containsKey(thread)) {
            work.run();
            return;
        }
        try (EntityManager entityManager = factory.createEntityManager()) {
            byThread.put(thread, entityManager);
            EntityTransaction transaction = entityManager.getTransaction();
            transaction.begin();
            try {
                work.run();
                transaction.commit();
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        } finally {
            byThread.remove(thread);
        }
    }
}
