package dev.portwise.cli.seed;

/** How many of each to make; each 0 or more. Who is in which groups follows from them. */
public record Size(int users, int posts, int groups, int tags) {

    /** @throws IllegalArgumentException if a number is negative or there are posts without anybody to write them */
    public Size {
        if (users < 0 || posts < 0 || groups < 0 || tags < 0) {
            throw new IllegalArgumentException("a store cannot hold fewer than 0 of anything");
        }
        if (users == 0 && posts > 0) {
            throw new IllegalArgumentException("posts need at least one user to write them");
        }
    }
}
