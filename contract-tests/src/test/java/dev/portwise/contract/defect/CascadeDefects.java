package dev.portwise.contract.defect;

import java.util.List;

/** What goes wrong when something is removed, or stored, together with what depends on it. */
final class CascadeDefects {

    private CascadeDefects() {}

    static List<Defect> all() {
        return List.of();
    }
}
