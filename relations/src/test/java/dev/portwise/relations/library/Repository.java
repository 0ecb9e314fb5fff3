package dev.portwise.relations.library;

import dev.portwise.relations.jpa.EntityManagers;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Saves, finds and deletes entities of a type, as a team writes it. */
public class Repository<E> {

    private final EntityManagers transactions;
    private final Class<E> type;
    private final Function<E, Long> id;

    public Repository(EntityManagers transactions, Class<E> type, Function<E, Long> id) {
        this.transactions = transactions;
        this.type = type;
        this.id = id;
    }

    protected EntityManager entityManager() {
        return transactions.current();
    }

    public void save(E entity) {
        transactions.run(() -> {
            if (id.apply(entity) == null) {
                entityManager().persist(entity);
            } else if (!entityManager().contains(entity)) {
                entityManager().merge(entity);
            }
        });
    }

    public Optional<E> find(Long key) {
        return Optional.ofNullable(entityManager().find(type, key));
    }

    public void delete(E entity) {
        transactions.run(() -> {
            EntityManager manager = entityManager();
            E attached = manager.contains(entity) ? entity : manager.find(type, id.apply(entity));
            detachBefore(attached);
            manager.remove(attached);
        });
    }

    /** What must be done before the entity is removed. */
    protected void detachBefore(E entity) {}

    protected List<E> query(String jpql) {
        return entityManager().createQuery(jpql, type).getResultList();
    }
}
