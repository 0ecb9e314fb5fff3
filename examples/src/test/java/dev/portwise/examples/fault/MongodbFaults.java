package dev.portwise.examples.fault;

import static dev.portwise.examples.fault.SeededFault.fault;
import static dev.portwise.examples.fault.SeededFault.in;

import java.util.List;

/** Mistakes with Spring Data MongoDB. */
final class MongodbFaults {

    private static final String ITEMS = "    private List<Item> items";

    private MongodbFaults() {}

    static List<SeededFault> all() {
        return List.of(
                fault("document-overwritten-whole", "RAC-01", in("Cart.java", "    @Version\n", "")),
                fault("version-dropped", "RAC-03", in("Cart.java", "    @Version\n", "")),
                fault("linked-twice", "END-06", in("Cart.java", """
                                if (!items.contains(item)) {
                                    items.add(item);
                                }
                        """, "        items.add(item);\n")),
                fault("items-not-mapped", "STO-01", in("Cart.java", ITEMS, """
                            @org.springframework.data.annotation.Transient
                            private List<Item> items""")),
                fault("items-referred-to-and-never-saved", "STO-01", in("Cart.java", ITEMS, """
                            @org.springframework.data.mongodb.core.mapping.DBRef
                            private List<Item> items""")),
                fault("newest-first", "STO-07", in("Cart.java", "items.add(item);", "items.add(0, item);")),
                fault("removal-empties-the-cart", "STO-04", in("Cart.java", "items.remove(item);", "items.clear();")),
                fault(
                        "last-item-removed",
                        "STO-04",
                        in("Cart.java", "items.remove(item);", "items.remove(items.size() - 1);")),
                fault("new-items-replace-the-old", "STO-02", in("Cart.java", "            items.add(item);", """
                                    items.clear();
                                    items.add(item);""")),
                fault("items-without-ids", "STO-01", in("Item.java", " = UUID.randomUUID().toString()", "")),
                fault("reader-without-items", "LOA-02", in("Carts.java", "<Cart, String> {}", """
                        <Cart, String> {

                            @Override
                            @org.springframework.data.mongodb.repository.Query(value = "{}", fields = "{ items: 0 }")
                            java.util.List<Cart> findAll();
                        }""")),
                fault("reader-without-empty-carts", "LOA-05", in("Carts.java", "<Cart, String> {}", """
                        <Cart, String> {

                            @Override
                            @org.springframework.data.mongodb.repository.Query("{ 'items.0': { $exists: true } }")
                            java.util.List<Cart> findAll();
                        }""")));
    }
}
