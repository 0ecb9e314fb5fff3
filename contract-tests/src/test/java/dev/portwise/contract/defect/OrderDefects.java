package dev.portwise.contract.defect;

import java.util.List;

/** What goes wrong with orders and pages. */
final class OrderDefects {

    private OrderDefects() {}

    static List<Defect> all() {
        return List.of();
    }
}
