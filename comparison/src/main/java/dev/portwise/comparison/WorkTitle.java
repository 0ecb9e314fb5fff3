package dev.portwise.comparison;

import dev.portwise.comparison.growth.HeapPoint;
import dev.portwise.comparison.load.Work;
import java.util.Map;

/** The titles of the work that is measured beside the steps of the story. An id without a title is its own. */
public final class WorkTitle {

    private static final Map<String, String> GROWING = Map.of(
            "touch",
            "read a user, then touch the posts",
            "fetch",
            "read a user with all posts",
            "append",
            "append a post",
            "remove-post",
            "remove a post",
            "remove-user",
            "remove a user with all posts",
            "unit-add",
            "add users in one unit of work",
            "unit-change",
            "rename users in one unit of work",
            "unit-remove",
            "remove users in one unit of work",
            HeapPoint.A_UNIT_A_PAGE,
            "a unit of work for each page",
            HeapPoint.ONE_UNIT,
            "one unit of work for all pages");

    private WorkTitle() {}

    /** The title of a {@link dev.portwise.comparison.load.LoadPoint}'s work. */
    public static String underLoad(String work) {
        return Work.ALL.stream()
                .filter(known -> known.id().equals(work))
                .map(Work::title)
                .findFirst()
                .orElse(work);
    }

    /** The title of an operation in a {@link dev.portwise.comparison.growth.Growth}. */
    public static String growing(String operation) {
        return GROWING.getOrDefault(operation, operation);
    }
}
