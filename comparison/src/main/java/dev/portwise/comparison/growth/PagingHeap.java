package dev.portwise.comparison.growth;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.Progress;
import dev.portwise.comparison.SharedStore;
import dev.portwise.comparison.cost.LiveHeap;
import dev.portwise.comparison.workload.Target;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Slice;
import dev.portwise.domain.port.UnitOfWork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures what stays in memory of many posts that are read in pages. */
final class PagingHeap {

    static final List<Integer> SIZES = List.of(10_000, 100_000);

    private static final int PAGE = 1_000;

    private final UserId author;
    private final int posts;
    private long first;
    private long last;

    private PagingHeap(UserId author, int posts) {
        this.author = author;
        this.posts = posts;
    }

    /**
     * The heaps by the names of the candidates, which are measured one after the other.
     *
     * @param store whose rows are lost
     */
    static Map<String, List<HeapPoint>> of(
            List<Candidate> candidates, List<Integer> sizes, SharedStore store, Attempts attempts, Progress progress) {
        Map<String, List<HeapPoint>> heaps = new LinkedHashMap<>();
        for (int size : sizes) {
            store.probe().empty();
            UserId author = stored(store, size);
            for (Candidate candidate : candidates) {
                String what = "pages of " + size;
                progress.begins(candidate.name(), what);
                attempts.at(candidate.name(), what, () -> measured(store, candidate, author, size))
                        .ifPresent(heaps.computeIfAbsent(candidate.name(), first -> new ArrayList<>())::addAll);
            }
        }
        return heaps;
    }

    private static UserId stored(SharedStore store, int posts) {
        Target target = Target.of(1, posts, 1);
        store.targets().store(List.of(target));
        return target.user().id();
    }

    private static List<HeapPoint> measured(SharedStore store, Candidate candidate, UserId author, int posts) {
        try (Persistence opened = store.beside(candidate::open)) {
            return measured(opened.unitOfWork(), author, posts);
        }
    }

    private static List<HeapPoint> measured(UnitOfWork units, UserId author, int posts) {
        PagingHeap warmUp = new PagingHeap(author, posts);
        warmUp.inOneUnit(units);
        // the last unit may be held until the next one, so it must not be the large one
        warmUp.inUnitsOfTheirOwn(units);
        PagingHeap own = new PagingHeap(author, posts);
        own.inUnitsOfTheirOwn(units);
        PagingHeap one = new PagingHeap(author, posts);
        one.inOneUnit(units);
        return List.of(own.point(HeapPoint.A_UNIT_A_PAGE), one.point(HeapPoint.ONE_UNIT));
    }

    private void inUnitsOfTheirOwn(UnitOfWork units) {
        PageRequest next = PageRequest.first(PAGE);
        for (int page = 1; page <= posts / PAGE; page++) {
            int number = page;
            PageRequest request = next;
            next = units.read(repositories -> read(repositories, request, number));
        }
    }

    private void inOneUnit(UnitOfWork units) {
        units.read(repositories -> {
            PageRequest next = PageRequest.first(PAGE);
            for (int page = 1; page <= posts / PAGE; page++) {
                next = read(repositories, next, page);
            }
            return next;
        });
    }

    /** Reads a page and returns what to ask for next. */
    private PageRequest read(Repositories repositories, PageRequest request, int number) {
        Slice<Post> page = repositories.posts().by(author, request, Fetch.nothing());
        if (number == 1) {
            first = LiveHeap.bytes();
        }
        if (number == posts / PAGE) {
            last = LiveHeap.bytes();
        }
        if (page.items().size() != PAGE) {
            throw new IllegalStateException(
                    "a page of %d has %d posts".formatted(PAGE, page.items().size()));
        }
        return page.next().map(cursor -> PageRequest.after(cursor, PAGE)).orElse(request);
    }

    private HeapPoint point(String operation) {
        return new HeapPoint(operation, posts, (last - first) / 1_000.0);
    }
}
