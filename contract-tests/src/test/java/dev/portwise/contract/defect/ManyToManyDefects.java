package dev.portwise.contract.defect;

import java.util.List;

/** What goes wrong between users and groups, and between posts and tags. */
final class ManyToManyDefects {

    private ManyToManyDefects() {}

    static List<Defect> all() {
        return List.of();
    }
}
