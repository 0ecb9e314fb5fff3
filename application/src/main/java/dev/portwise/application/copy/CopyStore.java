package dev.portwise.application.copy;

import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.UnitOfWork;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Copies everything into a store that is empty or holds the beginning of this very copy.
 *
 * <p>Kinds come one after another and each in the order of ids, a page a unit. So what a copy that came to a sudden end
 * has left in the target is the beginning of every kind, and how far it came is seen there and kept nowhere else. Copies
 * have the ids, texts, links, owners and dates of their originals; their revisions begin at 1, for what changed in one
 * store did not change in the other.
 */
public final class CopyStore {

    private final Holdings source;
    private final UnitOfWork target;
    private final int pageSize;

    /** @param pageSize how many to store in a unit, 1 to {@value PageRequest#MAX_LIMIT} */
    public CopyStore(Holdings source, UnitOfWork target, int pageSize) {
        this.source = source;
        this.target = target;
        this.pageSize = pageSize;
    }

    /**
     * Stores what the target lacks. Reads what the target has before it writes anything; memory holds a few pages. A
     * copy that ended with an exception is gone on with by calling this again, also on another object, as long as nobody
     * changes the source.
     *
     * @throws OtherHoldings if the target holds anything else; nothing is written
     * @throws dev.portwise.domain.exception.NotFound if the source was changed meanwhile so that what was copied points to
     *     what was not
     */
    public Copied copy(Progress progress) {
        List<Rest<?>> rests = new ArrayList<>();
        for (Part<?> part : Part.IN_ORDER) {
            rests.add(restOf(part, progress));
        }
        Map<Kind, Long> found = new EnumMap<>(Kind.class);
        Map<Kind, Long> stored = new EnumMap<>(Kind.class);
        for (Rest<?> rest : rests) {
            found.put(rest.part().kind(), rest.found());
            stored.put(rest.part().kind(), store(rest, progress));
        }
        return new Copied(found, stored);
    }

    private <S extends State> Rest<S> restOf(Part<S> part, Progress progress) {
        Iterator<S> originals = part.of(source);
        Iterator<S> present = part.of(new StoreHoldings(target, pageSize));
        long found = 0;
        while (present.hasNext()) {
            S copy = present.next();
            if (!originals.hasNext()) {
                throw new OtherHoldings(
                        "%s %s is not in the source".formatted(part.kind().label(), copy.id()));
            }
            S original = originals.next();
            if (!original.equals(copy)) {
                throw new OtherHoldings(differs(part.kind(), original, copy));
            }
            found += copy.size();
            progress.done(part.kind(), 1);
        }
        return new Rest<>(part, found, originals);
    }

    private static String differs(Kind kind, State original, State copy) {
        return original.id().equals(copy.id())
                ? "%s %s has another %s than in the source"
                        .formatted(
                                kind.label(),
                                copy.id(),
                                Difference.between(kind, original, copy).get(0).what())
                : "where the source has %s %s the target has %s".formatted(kind.label(), original.id(), copy.id());
    }

    private <S extends State> long store(Rest<S> rest, Progress progress) {
        long stored = 0;
        List<S> page = new ArrayList<>();
        while (rest.missing().hasNext()) {
            S state = rest.missing().next();
            page.add(state);
            stored += state.size();
            if (page.size() == pageSize || !rest.missing().hasNext()) {
                store(rest.part(), page);
                progress.done(rest.part().kind(), page.size());
                page.clear();
            }
        }
        return stored;
    }

    /** A unit that was stored although nobody heard of it finds its page when it runs again. */
    private <S extends State> void store(Part<S> part, List<S> page) {
        try {
            storeOnce(part, page);
        } catch (OutcomeUnknown unknown) {
            storeOnce(part, page);
        }
    }

    private <S extends State> void storeOnce(Part<S> part, List<S> page) {
        target.execute(repositories -> {
            part.store(repositories, page);
            return page.size();
        });
    }

    /** What the target has of a kind, and the originals of what it lacks. */
    private record Rest<S extends State>(Part<S> part, long found, Iterator<S> missing) {}
}
