package dev.portwise.contract.defect;

import java.util.List;

/** What goes wrong with ids, equality and the same row as the same object. */
final class IdentityDefects {

    private IdentityDefects() {}

    static List<Defect> all() {
        return List.of();
    }
}
