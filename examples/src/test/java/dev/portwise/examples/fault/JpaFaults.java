package dev.portwise.examples.fault;

import static dev.portwise.examples.fault.SeededFault.fault;
import static dev.portwise.examples.fault.SeededFault.in;

import java.util.List;

/** Mistakes with Spring Data JPA. */
final class JpaFaults {

    private static final String ITEMS =
            "@OneToMany(mappedBy = \"cart\", cascade = CascadeType.ALL, orphanRemoval = true)";
    private static final String CART = """
                @ManyToOne(fetch = FetchType.LAZY, optional = false)
                @OnDelete(action = OnDeleteAction.CASCADE)
            """;
    private static final String PRODUCT = """
                @ManyToOne(fetch = FetchType.LAZY, optional = false)
                private Product product;
            """;
    private static final String GRAPH = "@EntityGraph(attributePaths = \"items.product\")";

    private JpaFaults() {}

    static List<SeededFault> all() {
        return List.of(
                fault("orphan-removal-dropped", "STO-04", in("Cart.java", ", orphanRemoval = true", "")),
                fault("mapped-by-dropped", "DEL-06", in("Cart.java", "mappedBy = \"cart\", ", "")),
                fault(
                        "remove-not-cascaded",
                        "DEL-01",
                        in("Cart.java", ITEMS, """
                                @OneToMany(mappedBy = "cart", cascade = {CascadeType.PERSIST, CascadeType.MERGE})"""),
                        in("Item.java", CART, "    @ManyToOne(fetch = FetchType.LAZY)\n")),
                fault("items-eager", "LOA-01", in("Cart.java", "orphanRemoval = true", """
                        orphanRemoval = true, fetch = jakarta.persistence.FetchType.EAGER""")),
                fault("version-dropped", "RAC-03", in("Cart.java", "    @Version\n", "")),
                fault("item-does-not-know-its-cart", "END-01", in("Cart.java", """
                                items.add(item);
                                item.setCart(this);
                        """, """
                                items.add(item);
                                if (id == null) {
                                    item.setCart(this);
                                }
                        """)),
                fault("item-keeps-its-cart", "END-02", in("Cart.java", "            item.setCart(null);\n", "")),
                fault("foreign-item-loses-its-cart", "END-05", in("Cart.java", """
                                if (items.remove(item)) {
                                    item.setCart(null);
                                }
                        """, """
                                items.remove(item);
                                item.setCart(null);
                        """)),
                fault("items-in-the-text-of-the-cart", "IDN-04", in("Cart.java", "    public Long getId() {", """
                            @Override
                            public String toString() {
                                return "Cart of " + customer + " with " + items.size();
                            }

                            public Long getId() {""")),
                fault("delete-cascades-to-the-product", "DEL-05", in("Item.java", PRODUCT, """
                                    @ManyToOne(fetch = FetchType.LAZY, optional = false, cascade = jakarta.persistence.CascadeType.REMOVE)
                                    private Product product;
                                """)),
                fault(
                        "hash-on-a-generated-id",
                        "IDN-01",
                        in("Item.java", "Item.class.hashCode()", "java.util.Objects.hashCode(id)")),
                fault("new-items-are-equal", "STO-01", in("Item.java", "id != null && id.equals(item.getId())", """
                        java.util.Objects.equals(id, item.getId())""")),
                fault("no-on-delete", "DEL-06", in("Item.java", CART, """
                            @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        """)),
                fault(
                        "cart-not-updated",
                        "STO-02",
                        in("Item.java", "    private Cart cart;", """
                                    @jakarta.persistence.JoinColumn(name = "cart_id", insertable = false, updatable = false)
                                    private Cart cart;"""),
                        in("Item.java", CART, "    @ManyToOne(fetch = FetchType.LAZY)\n")),
                fault("children-not-fetched", "LOA-02", in("Carts.java", "    " + GRAPH + "\n", "")),
                fault("product-eager", "LOA-04", in("Carts.java", GRAPH, """
                                @org.springframework.data.jpa.repository.Query("select c from Cart c left join fetch c.items where c.customer like concat(?1, '%')")"""), in("Item.java", PRODUCT, """
                                    @ManyToOne(optional = false)
                                    private Product product;
                                """)),
                fault("inner-join", "LOA-05", in("Carts.java", GRAPH, """
                        @org.springframework.data.jpa.repository.Query("select c from Cart c join fetch c.items where c.customer like concat(?1, '%')")""")),
                fault(
                        "loading-after-the-unit",
                        "LOA-01",
                        in("application.properties", "spring.jpa.open-in-view=false", """
                                spring.jpa.properties.hibernate.enable_lazy_load_no_trans=true""")),
                fault(
                        "no-batches",
                        "CST-04",
                        in("application.properties", "spring.jpa.properties.hibernate.jdbc.batch_size=50", "")));
    }
}
