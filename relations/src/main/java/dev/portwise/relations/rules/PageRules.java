package dev.portwise.relations.rules;

import dev.portwise.relations.Family;
import dev.portwise.relations.PageReader;
import dev.portwise.relations.Scene;
import dev.portwise.relations.store.Heard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Pages of parents with their children. */
public final class PageRules {

    private PageRules() {}

    /** LOA-06. */
    public static <P, C> void pagesCountParents(Scene<P, C> on) {
        for (PageReader<P> pages : on.pages()) {
            on.again();
            List<Family<P, C>> saved = LoadingRules.families(on, 5, 3);

            on.unit(pages.name() + " is read in pages of 2", () -> {
                List<P> found = new ArrayList<>();
                Collection<? extends P> page = pages.query().page(0, 2);
                for (int number = 1; !page.isEmpty() && number <= 20; number++) {
                    Collection<? extends P> current = page;
                    on.require(
                            current.size() <= 2,
                            "at most 2 " + on.parentName() + "s a page",
                            () -> current.size() + "");
                    found.addAll(page);
                    page = pages.query().page(number, 2);
                }
                Supplier<List<Object>> ids =
                        () -> found.stream().<Object>map(on::id).toList();
                List<Object> expected = saved.stream().<Object>map(Family::id).toList();
                on.require(
                        ids.get().containsAll(expected)
                                && found.size()
                                        == Math.max(
                                                expected.size(),
                                                ids.get().stream().distinct().count()),
                        "each " + on.parentName() + " on exactly one page: " + expected,
                        () -> ids.get().toString());
                if (pages.promisesChildren()) {
                    for (Family<P, C> family : saved) {
                        List<Object> children = on.childIds(LoadingRules.own(on, found, family, pages.name()));
                        on.require(
                                Ids.same(children, family.childIds()),
                                "each with all its " + on.childName() + "s: " + family.childIds(),
                                children::toString);
                    }
                }
            });
        }
    }

    /** LOA-07. */
    public static <P, C> void aPageReadsItsOwnRowsOnly(Scene<P, C> on) {
        for (PageReader<P> pages : on.pages()) {
            on.again();
            LoadingRules.families(on, 3, 2);
            Heard small = firstPage(on, pages);
            LoadingRules.families(on, 12, 2);
            on.tell("twelve more " + on.parentName() + "s are saved");
            Heard large = firstPage(on, pages);

            on.show(large);
            on.require(
                    large.rows() <= small.rows(),
                    "a page of 2 reads the same for 3 and 15 " + on.parentName() + "s: " + small.rows() + " rows",
                    () -> large.rows() + " rows for 15");
            on.require(
                    large.count() <= small.count(),
                    "a page of 2 sends the same for 3 and 15 " + on.parentName() + "s: " + small.count(),
                    () -> large.count() + " statements for 15");
        }
    }

    private static <P, C> Heard firstPage(Scene<P, C> on, PageReader<P> pages) {
        on.forget();
        return on.unit(pages.name() + " reads the first page of 2", () -> {
            Collection<? extends P> page = pages.query().page(0, 2);
            on.offers(
                    !page.isEmpty(), pages.name() + " does not return the " + on.parentName() + "s that the kit saves");
            if (pages.promisesChildren()) {
                page.forEach(on::children);
            }
        });
    }
}
