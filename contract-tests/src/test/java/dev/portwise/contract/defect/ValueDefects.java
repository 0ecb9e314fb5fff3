package dev.portwise.contract.defect;

import java.util.List;

/** What goes wrong with values on their way into the store and back, and with unique names. */
final class ValueDefects {

    private ValueDefects() {}

    static List<Defect> all() {
        return List.of();
    }
}
