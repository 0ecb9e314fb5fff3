package dev.portwise.examples.fault;

import static dev.portwise.examples.fault.SeededFault.fault;
import static dev.portwise.examples.fault.SeededFault.in;

import java.util.List;

/** Mistakes with Spring Data JDBC. */
final class JdbcFaults {

    private static final String KEY = "not null references cart (id) on delete cascade";

    private JdbcFaults() {}

    static List<SeededFault> all() {
        return List.of(
                fault("no-on-delete", "DEL-06", in("schema.sql", KEY, "not null references cart (id)")),
                fault("no-foreign-key", "DEL-06", in("schema.sql", KEY, "not null")),
                fault("items-stay-in-the-database", "DEL-06", in("schema.sql", KEY, """
                        references cart (id) on delete set null""")),
                fault("a-product-in-one-cart-only", "STO-01", in("schema.sql", "product bigint not null", """
                        product bigint not null unique""")),
                fault("version-dropped", "RAC-03", in("Cart.java", "    @Version\n", "")),
                fault("an-append-is-lost", "RAC-01", in("Cart.java", "    @Version\n", "")),
                fault("items-not-mapped", "STO-01", in("Cart.java", "    private Set<Item>", """
                            @org.springframework.data.annotation.Transient
                            private Set<Item>""")),
                fault("new-items-replace-the-old", "STO-02", in("Cart.java", "items.add(item);", """
                        items.removeIf(other -> other.getId() != null);
                                items.add(item);""")),
                fault("removal-empties-the-cart", "STO-04", in("Cart.java", "items.remove(item);", "items.clear();")),
                fault("removal-forgotten", "STO-04", in("Cart.java", "items.remove(item);", "")),
                fault("new-items-are-equal", "STO-01", in("Item.java", "    public Long getId() {", """
                            @Override
                            public boolean equals(Object other) {
                                return other instanceof Item item && java.util.Objects.equals(id, item.id);
                            }

                            @Override
                            public int hashCode() {
                                return 7;
                            }

                            public Long getId() {""")),
                fault("hash-on-a-generated-id", "IDN-01", in("Item.java", "    public Long getId() {", """
                            @Override
                            public int hashCode() {
                                return java.util.Objects.hashCode(id);
                            }

                            @Override
                            public boolean equals(Object other) {
                                return this == other || other instanceof Item item && id != null && id.equals(item.id);
                            }

                            public Long getId() {""")),
                fault("reader-without-empty-carts", "LOA-05", in("Carts.java", "<Cart, Long> {}", """
                        <Cart, Long> {

                            @Override
                            @org.springframework.data.jdbc.repository.query.Query("select * from cart where id in (select cart from item)")
                            java.util.List<Cart> findAll();
                        }""")),
                fault("reader-repeats-carts", "LOA-05", in("Carts.java", "<Cart, Long> {}", """
                        <Cart, Long> {

                            @Override
                            @org.springframework.data.jdbc.repository.query.Query("select cart.* from cart left join item on item.cart = cart.id")
                            java.util.List<Cart> findAll();
                        }""")));
    }
}
