package dev.portwise.relations.library;

import dev.portwise.relations.jpa.EntityManagers;

public class Books extends Repository<Book> {

    public Books(EntityManagers transactions) {
        super(transactions, Book.class, Book::getId);
    }

    @Override
    protected void detachBefore(Book book) {
        book.getShelf().getBooks().remove(book);
    }
}
