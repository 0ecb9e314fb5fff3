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
 * Copies everything into a store that is empty or holds the beginning of the same copy.
 *
 * <p>Kinds are copied one after another, each in the order of ids, a page in each unit. An interrupted copy therefore
 * leaves the beginning of each kind in the target, and the next copy continues there. Copies have the ids, texts, links,
 * owners and dates of their originals. Their revisions begin at 1.
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
     * Stores what the target lacks. Reads all of the target before it writes anything; memory holds a few pages. After an
     * exception, call this again to continue, also on another object, as long as nobody changes the source.
     *
     * @throws OtherHoldings if the target holds anything else; nothing is written
     * @throws dev.portwise.domain.exception.NotFound if the source was changed meanwhile, so that a reference points to
     *     something that was not copied
     */
    public Copied copy(Progress progress) {
        List<Rest<?>> rests = new ArrayList<>();
        for (Copier<?> copier : Copier.IN_ORDER) {
            rests.add(restOf(copier, progress));
        }
        Map<Kind, Long> found = new EnumMap<>(Kind.class);
        Map<Kind, Long> stored = new EnumMap<>(Kind.class);
        for (Rest<?> rest : rests) {
            found.put(rest.copier().kind(), rest.found());
            stored.put(rest.copier().kind(), store(rest, progress));
        }
        return new Copied(found, stored);
    }

    private <S extends State> Rest<S> restOf(Copier<S> copier, Progress progress) {
        Iterator<S> originals = copier.of(source);
        Iterator<S> present = copier.of(new StoreHoldings(target, pageSize));
        long found = 0;
        while (present.hasNext()) {
            S copy = present.next();
            if (!originals.hasNext()) {
                throw new OtherHoldings(
                        "%s %s is not in the source".formatted(copier.kind().label(), copy.id()));
            }
            S original = originals.next();
            if (!original.equals(copy)) {
                throw new OtherHoldings(differs(copier.kind(), original, copy));
            }
            found += copy.size();
            progress.done(copier.kind(), 1);
        }
        return new Rest<>(copier, found, originals);
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
                store(rest.copier(), page);
                progress.done(rest.copier().kind(), page.size());
                page.clear();
            }
        }
        return stored;
    }

    /** If the unit was stored and only its commit was not confirmed, it finds its page when it runs again. */
    private <S extends State> void store(Copier<S> copier, List<S> page) {
        try {
            storeOnce(copier, page);
        } catch (OutcomeUnknown unknown) {
            storeOnce(copier, page);
        }
    }

    private <S extends State> void storeOnce(Copier<S> copier, List<S> page) {
        target.execute(repositories -> {
            copier.store(repositories, page);
            return page.size();
        });
    }

    /** How many of a kind the target holds, and the originals that it lacks. */
    private record Rest<S extends State>(Copier<S> copier, long found, Iterator<S> missing) {}
}
