package dev.portwise.application.copy;

import dev.portwise.domain.model.Identifier;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds a copy against its original: the numbers, then everything, but the revisions. Reads only. */
public final class CompareStores {

    private final Holdings source;
    private final Holdings target;

    public CompareStores(Holdings source, Holdings target) {
        this.source = source;
        this.target = target;
    }

    /** Tells of each difference as it is found; both are read once, in step, and memory holds a page of each. */
    public void compare(Progress progress, Consumer<Difference> found) {
        Map<Kind, Long> originals = source.counts();
        Map<Kind, Long> copies = target.counts();
        for (Part<?> part : Part.IN_ORDER) {
            long original = originals.getOrDefault(part.kind(), 0L);
            long copy = copies.getOrDefault(part.kind(), 0L);
            if (original != copy) {
                found.accept(Difference.ofCounts(part.kind(), original, copy));
            }
        }
        Part.IN_ORDER.forEach(part -> compare(part, progress, found));
    }

    private <S extends State> void compare(Part<S> part, Progress progress, Consumer<Difference> found) {
        Kind kind = part.kind();
        Ahead<S> originals = new Ahead<>(part.of(source));
        Ahead<S> copies = new Ahead<>(part.of(target));
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

    /** Which of the two comes next; what is not there comes last. */
    private static <S extends State> int order(Ahead<S> originals, Ahead<S> copies) {
        if (!originals.isThere() || !copies.isThere()) {
            return originals.isThere() ? -1 : 1;
        }
        return Identifier.BYTE_ORDER.compare(
                originals.look().id(), copies.look().id());
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
