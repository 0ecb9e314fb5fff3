package dev.portwise.comparison.growth;

/**
 * The heap in use at the last page of a user's posts, more than at the first page.
 *
 * @param operation {@value #A_UNIT_A_PAGE} or {@value #ONE_UNIT}
 * @param posts how many posts were read
 * @param kilobytes of live objects; about 0 if no page is kept, and negative if other work gave up more
 */
public record HeapPoint(String operation, int posts, double kilobytes) {

    /** Each page is read in a unit of work of its own. */
    public static final String A_UNIT_A_PAGE = "page-a-unit";

    /** One unit of work reads all pages, and keeps their objects for as long as it lasts. */
    public static final String ONE_UNIT = "page-one-unit";
}
