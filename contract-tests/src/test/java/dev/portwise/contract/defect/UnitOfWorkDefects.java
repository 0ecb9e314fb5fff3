package dev.portwise.contract.defect;

import java.util.List;

/** What goes wrong with the beginning, the end and the failure of a unit. */
final class UnitOfWorkDefects {

    private UnitOfWorkDefects() {}

    static List<Defect> all() {
        return List.of();
    }
}
