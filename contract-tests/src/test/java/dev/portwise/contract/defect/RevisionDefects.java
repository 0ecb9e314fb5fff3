package dev.portwise.contract.defect;

import java.util.List;

/** What goes wrong with revisions. */
final class RevisionDefects {

    private RevisionDefects() {}

    static List<Defect> all() {
        return List.of();
    }
}
