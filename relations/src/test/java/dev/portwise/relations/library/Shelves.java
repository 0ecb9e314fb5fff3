package dev.portwise.relations.library;

import dev.portwise.relations.jpa.EntityManagers;
import java.util.List;

public class Shelves extends Repository<Shelf> {

    public Shelves(EntityManagers transactions) {
        super(transactions, Shelf.class, Shelf::getId);
    }

    public List<Shelf> all() {
        return query("select s from Shelf s");
    }

    public List<Shelf> allWithBooks() {
        return query("select s from Shelf s left join fetch s.books b left join fetch b.genre");
    }

    public List<Shelf> page(int page, int size) {
        List<Long> ids = entityManager()
                .createQuery("select s.id from Shelf s order by s.id", Long.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        return entityManager()
                .createQuery(
                        "select s from Shelf s left join fetch s.books where s.id in :ids order by s.id", Shelf.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
