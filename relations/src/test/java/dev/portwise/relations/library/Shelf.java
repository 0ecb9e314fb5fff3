package dev.portwise.relations.library;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

@Entity
public class Shelf {

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private long version;

    private String name;

    @OneToMany(mappedBy = "shelf", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<Book> books = new HashSet<>();

    protected Shelf() {}

    public Shelf(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public void rename(String newName) {
        name = newName;
    }

    public Collection<Book> getBooks() {
        return books;
    }

    public void add(Book book) {
        books.add(book);
        book.setShelf(this);
    }

    public void remove(Book book) {
        if (books.remove(book)) {
            book.setShelf(null);
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Shelf shelf && id != null && id.equals(shelf.getId()));
    }

    @Override
    public int hashCode() {
        return 7;
    }

    @Override
    public String toString() {
        return "Shelf " + name;
    }
}
