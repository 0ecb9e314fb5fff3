package dev.portwise.examples.fault;

import static dev.portwise.examples.fault.SeededFault.fault;
import static dev.portwise.examples.fault.SeededFault.in;

import java.util.List;

/** Mistakes with MyBatis. */
final class MyBatisFaults {

    private static final String KEY = "not null references cart (id) on delete cascade";

    private MyBatisFaults() {}

    static List<SeededFault> all() {
        return List.of(
                fault("no-on-delete", "DEL-01", in("schema.sql", KEY, "not null references cart (id)")),
                fault("no-foreign-key", "DEL-01", in("schema.sql", KEY, "not null")),
                fault("items-stay", "DEL-01", in("schema.sql", KEY, "references cart (id) on delete set null")),
                fault("missing-transaction", "ATO-02", in("Carts.java", "@Transactional\n", "")),
                fault("version-not-checked", "RAC-03", in("CartMapper.java", " and version = #{version}", "")),
                fault("update-of-other-carts", "STO-11", in("CartMapper.java", "id = #{id} and version", "version")),
                fault(
                        "removed-items-stay",
                        "STO-04",
                        in("Carts.java", "        gone.forEach(mapper::deleteItem);\n", "")),
                fault(
                        "all-items-written-anew",
                        "STO-05",
                        in("Carts.java", """
                                cart.getItems().forEach(item -> gone.remove(item.getId()));
                        """, ""),
                        in("Carts.java", ".filter(item -> item.getId() == null)", "")),
                fault("items-written-twice", "STO-12", in("Carts.java", ".filter(item -> item.getId() == null)", "")),
                fault("new-items-alone-are-kept", "STO-02", in("Carts.java", """
                                cart.getItems().forEach(item -> gone.remove(item.getId()));
                        """, "")),
                fault(
                        "siblings-deleted-too",
                        "STO-04",
                        in("CartMapper.java", "delete from item where id = #{id}", """
                        delete from item where cart_id = (select cart_id from item where id = #{id})""")),
                fault("inner-join", "STO-01", in("CartMapper.xml", "left join", "join")),
                fault("columns-of-the-cart-in-its-items", "STO-01", in("CartMapper.xml", """
                         columnPrefix="item_\"""", "")),
                fault("one-row-an-item", "LOA-05", in("CartMapper.xml", """
                                <include refid="carts"/> order by c.id, i.id""", """
                                <include refid="carts"/> where i.id is not null order by c.id, i.id""")),
                fault(
                        "limit-of-rows",
                        "LOA-05",
                        in("CartMapper.xml", "order by c.id, i.id", "order by c.id, i.id limit 3")),
                fault(
                        "linked-twice",
                        "END-06",
                        in("Cart.java", """
                                if (!items.contains(item)) {
                                    items.add(item);
                                }
                        """, "        items.add(item);\n"),
                        in("Carts.java", ".filter(item -> item.getId() == null)", "")));
    }
}
