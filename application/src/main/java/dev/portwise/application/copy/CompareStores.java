package dev.portwise.application.copy;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Compares a copy with its original: the counts, then everything but the revisions. Changes nothing. */
public final class CompareStores {

    private final Holdings source;
    private final Holdings target;

    public CompareStores(Holdings source, Holdings target) {
        this.source = source;
        this.target = target;
    }

    /** Reports each difference as it is found. Both stores are read once, in step, with a page of each in memory. */
    public void compare(Progress progress, Consumer<Difference> found) {
        Map<Kind, Long> originals = source.counts();
        Map<Kind, Long> copies = target.counts();
        for (Copier<?> copier : Copier.IN_ORDER) {
            long original = originals.getOrDefault(copier.kind(), 0L);
            long copy = copies.getOrDefault(copier.kind(), 0L);
            if (original != copy) {
                found.accept(Difference.ofCounts(copier.kind(), original, copy));
            }
        }
        Copier.IN_ORDER.forEach(copier -> compare(copier, progress, found));
    }

    private <S extends State> void compare(Copier<S> copier, Progress progress, Consumer<Difference> found) {
        Kind kind = copier.kind();
        Ahead<S> originals = new Ahead<>(copier.of(source));
        Ahead<S> copies = new Ahead<>(copier.of(target));
        while (originals.isThere() || copies.isThere()) {
            int order = order(originals, copies);
            if (order < 0) {
                found.accept(Difference.onlyInSource(kind, originals.take()));
            } else if (order > 0) {
                found.accept(Difference.onlyInTarget(kind, copies.take()));
            } else {
                Difference.between(kind, originals.take(), copies.take()).forEach(found);
            }
            if (order <= 0) {
                progress.done(kind, 1);
            }
        }
    }

    /** Which of the two comes next; an exhausted iterator comes last. */
    private static <S extends State> int order(Ahead<S> originals, Ahead<S> copies) {
        if (!originals.isThere() || !copies.isThere()) {
            return originals.isThere() ? -1 : 1;
        }
        return originals.look().id().compareTo(copies.look().id());
    }

    /** An iterator whose next element can be looked at before it is taken. */
    private static final class Ahead<S> {

        private final Iterator<S> all;
        private Optional<S> next;

        Ahead(Iterator<S> all) {
            this.all = all;
            this.next = following();
        }

        boolean isThere() {
            return next.isPresent();
        }

        S look() {
            return next.orElseThrow();
        }

        S take() {
            S taken = look();
            next = following();
            return taken;
        }

        private Optional<S> following() {
            return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
        }
    }
}
