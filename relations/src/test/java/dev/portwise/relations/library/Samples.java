package dev.portwise.relations.library;

import java.util.concurrent.atomic.AtomicInteger;

/** Valid objects, each different from all others. */
final class Samples {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Samples() {}

    static String word() {
        return "word " + NUMBERS.incrementAndGet();
    }

    static Shelf shelf() {
        return new Shelf(word());
    }

    static Book book() {
        return new Book(word());
    }

    static Genre genre() {
        return new Genre(word());
    }

    static Article article() {
        return new Article(word());
    }

    static Section section() {
        return new Section(word());
    }

    static Tag tag() {
        return new Tag(word());
    }

    static Member member() {
        return new Member(word());
    }

    static Club club() {
        return new Club(word());
    }

    static Team team() {
        return new Team(word());
    }

    static Player player() {
        return new Player(word());
    }
}
