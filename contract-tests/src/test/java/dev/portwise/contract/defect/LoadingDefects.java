package dev.portwise.contract.defect;

import java.util.List;

/** What goes wrong with lazy and eager loading, and with the number of round trips. */
final class LoadingDefects {

    private LoadingDefects() {}

    static List<Defect> all() {
        return List.of();
    }
}
