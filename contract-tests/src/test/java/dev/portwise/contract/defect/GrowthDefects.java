package dev.portwise.contract.defect;

import java.util.List;

/** What goes wrong when there is much of something. */
final class GrowthDefects {

    private GrowthDefects() {}

    static List<Defect> all() {
        return List.of();
    }
}
