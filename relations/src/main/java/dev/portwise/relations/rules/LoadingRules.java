package dev.portwise.relations.rules;

import dev.portwise.relations.Family;
import dev.portwise.relations.Outside;
import dev.portwise.relations.Reader;
import dev.portwise.relations.Scene;
import dev.portwise.relations.store.Heard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What readers read, and what is there after the unit. */
public final class LoadingRules {

    private LoadingRules() {}

    /** LOA-01. */
    public static <P, C> void unloadedEndOutsideTheUnit(Scene<P, C> on) {
        Family<P, C> family = on.given(2);
        P detached = on.detached(family);
        on.tell("its " + on.childName() + "s are read after the unit");

        List<Object> found = new ArrayList<>();
        List<Heard> heard = new ArrayList<>();
        var refused = on.attempt(() -> heard.add(on.outside(() -> found.addAll(on.childIds(detached)))));

        if (refused.isPresent()) {
            on.require(
                    on.outsideAsDeclared()
                            .filter(declared -> declared == Outside.IS_LOADED)
                            .isEmpty(),
                    "they are loaded, as declared",
                    () -> refused.get().toString());
            return;
        }
        on.show(heard.get(0));
        on.require(
                heard.get(0).count() == 0,
                "nothing is sent after the unit",
                () -> heard.get(0).count() + " statements were sent, on a connection of their own");
        on.require(
                on.outsideAsDeclared()
                        .filter(declared -> declared == Outside.FAILS)
                        .isEmpty(),
                "it fails, as declared",
                () -> "it answers " + found);
        on.require(Ids.same(found, family.childIds()), "all " + on.childName() + "s, or an exception", found::toString);
    }

    /** LOA-02. */
    public static <P, C> void promisedChildrenAreThereAfterTheUnit(Scene<P, C> on) {
        List<Reader<P>> promising =
                on.readers().stream().filter(Reader::promisesChildren).toList();
        on.offers(!promising.isEmpty(), "no reader promises children");
        for (Reader<P> reader : promising) {
            on.again();
            Family<P, C> family = on.given(2);
            List<P> found = new ArrayList<>();
            on.unit(
                    reader.name() + " is called",
                    () -> found.addAll(reader.query().get()));
            on.tell("the " + on.childName() + "s are read after the unit");
            List<Object> ids = new ArrayList<>();

            List<Heard> heard = new ArrayList<>();
            var refused = on.attempt(() ->
                    heard.add(on.outside(() -> ids.addAll(on.childIds(own(on, found, family, reader.name()))))));

            on.requireNotRefused(refused, reader.name() + " has loaded the " + on.childName() + "s");
            on.show(heard.get(0));
            on.require(
                    heard.get(0).count() == 0,
                    "nothing is sent",
                    () -> heard.get(0).count() + " statements are sent");
            on.require(
                    Ids.same(ids, family.childIds()),
                    "all " + on.childName() + "s: " + family.childIds(),
                    ids::toString);
        }
    }

    static <P, C> P own(Scene<P, C> on, Collection<? extends P> found, Family<P, C> family, String reader) {
        List<P> own = found.stream()
                .filter(parent -> on.id(parent).equals(family.id()))
                .<P>map(Function.identity())
                .toList();
        on.offers(!own.isEmpty(), reader + " does not return the " + on.parentName() + "s that the kit saves");
        return own.get(0);
    }

    /** LOA-03. */
    public static <P, C> void readingDoesNotGrowWithTheParents(Scene<P, C> on) {
        for (Reader<P> reader : on.readers()) {
            on.again();
            on.distinctTargets();
            List<Family<P, C>> few = families(on, 2, 2);
            Heard small = read(on, reader, few);
            families(on, 4, 2);
            on.tell("four more " + on.parentName() + "s are saved");
            Heard large = read(on, reader, few);

            on.show(large);
            on.require(
                    Growth.isBounded(small, large, 4),
                    reader.name() + " sends the same for 2 and 6 " + on.parentName() + "s: " + small.count(),
                    () -> large.count() + " statements for 6");
        }
    }

    /** LOA-04. */
    public static <P, C> void readingDoesNotGrowWithTheChildren(Scene<P, C> on) {
        for (Reader<P> reader : on.readers()) {
            on.again();
            on.distinctTargets();
            Heard small = read(on, reader, families(on, 1, 1));
            on.again();
            on.distinctTargets();
            Heard large = read(on, reader, families(on, 1, 6));

            on.show(large);
            on.require(
                    Growth.isBounded(small, large, 5),
                    reader.name() + " sends the same for 1 and 6 " + on.childName() + "s: " + small.count(),
                    () -> large.count() + " statements for 6");
        }
    }

    static <P, C> List<Family<P, C>> families(Scene<P, C> on, int parents, int children) {
        return IntStream.range(0, parents)
                .mapToObj(number -> on.given(children))
                .toList();
    }

    private static <P, C> Heard read(Scene<P, C> on, Reader<P> reader, List<Family<P, C>> saved) {
        on.forget();
        return on.unit(
                reader.name() + " is called" + (reader.promisesChildren() ? ", and the children are read" : ""), () -> {
                    Collection<? extends P> found = reader.query().get();
                    saved.forEach(family -> own(on, found, family, reader.name()));
                    if (reader.promisesChildren()) {
                        found.forEach(on::children);
                    }
                });
    }

    /** LOA-05. */
    public static <P, C> void readersLoseAndRepeatNothing(Scene<P, C> on) {
        for (Reader<P> reader : on.readers()) {
            on.again();
            List<Family<P, C>> saved = List.of(on.given(0), on.given(1), on.given(3));

            on.unit(reader.name() + " is called", () -> {
                Collection<? extends P> found = reader.query().get();
                Map<String, Long> times = found.stream()
                        .collect(Collectors.groupingBy(parent -> String.valueOf(on.id(parent)), Collectors.counting()));
                on.offers(
                        saved.stream().anyMatch(family -> times.containsKey(String.valueOf(family.id()))),
                        reader.name() + " does not return the " + on.parentName() + "s that the kit saves");
                for (Family<P, C> family : saved) {
                    long count = times.getOrDefault(String.valueOf(family.id()), 0L);
                    on.require(
                            count == 1,
                            "each " + on.parentName() + " once",
                            () -> "the one with " + on.number(family.childIds().size()) + " is returned " + count
                                    + " times");
                    List<Object> ids = on.childIds(own(on, found, family, reader.name()));
                    on.require(
                            !reader.promisesChildren() || Ids.same(ids, family.childIds()),
                            "each " + on.childName() + " once: " + family.childIds(),
                            ids::toString);
                }
            });
        }
    }

    /** LOA-08. */
    public static <P, C> void readingAllChildrenDoesNotGrowWithThem(Scene<P, C> on) {
        on.distinctTargets();
        Heard small = find(on, on.given(1));
        Heard large = find(on, on.given(6));

        on.show(large);
        on.require(
                Growth.isBounded(small, large, 5),
                "as many statements for 6 " + on.childName() + "s as for 1: " + small.count(),
                () -> large.count() + "");
    }

    private static <P, C> Heard find(Scene<P, C> on, Family<P, C> family) {
        on.forget();
        return on.unit(
                on.theParent(family) + " is found, and its " + on.childName() + "s are read",
                () -> on.children(on.load(family)));
    }
}
