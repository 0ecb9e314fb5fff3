package com.example.carts;

import static dev.portwise.relations.Outside.FAILS;
import static dev.portwise.relations.Policy.COMPOSITION;
import static dev.portwise.relations.Promise.PROMISES_CHILDREN;

import dev.portwise.relations.Relation;
import dev.portwise.relations.store.JdbcStore;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(Listening.class)
class CartRelationsTest {

    @Autowired Carts carts;
    @Autowired Products products;

    @Test
    void itemsOfACart(@Autowired DataSource dataSource, @Autowired TransactionTemplate transactions) {
        Relation.oneToMany("Cart.items", Cart.class, Item.class)
                .policy(COMPOSITION)
                .parent(Samples::cart).child(Samples::item)
                .childTarget(Product.class, Item::setProduct, Samples::product, products::save, products::findById)
                .link(Cart::add).unlink(Cart::remove).children(Cart::getItems).parentOf(Item::getCart)
                .saving(carts::save).find(carts::findById).delete(carts::delete).deletableBySql()
                .edit(Samples::rename).versioned().transactional().outsideTheUnit(FAILS)
                .reader("findByCustomerStartingWith", () -> carts.findByCustomerStartingWith(""), PROMISES_CHILDREN)
                .on(JdbcStore.of(dataSource).transactions(work -> transactions.executeWithoutResult(s -> work.run())))
                .failOnCost()
                .verify();
    }
}
