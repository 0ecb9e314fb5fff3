package com.example.carts;

import static dev.portwise.relations.Policy.COMPOSITION;
import static dev.portwise.relations.Promise.PROMISES_CHILDREN;

import com.mongodb.client.MongoClient;
import dev.portwise.relations.Relation;
import dev.portwise.relations.store.ListeningCommands;
import dev.portwise.relations.store.MongoStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@SpringBootTest
@Import(Listening.class)
class CartRelationsTest {

    @Autowired Carts carts;
    @Autowired Products products;

    @Test
    void itemsOfACart(
            @Autowired MongoClient client, @Autowired MongoDatabaseFactory database, @Autowired ListeningCommands heard) {
        Relation.oneToMany("Cart.items", Cart.class, Item.class)
                .policy(COMPOSITION)
                .parent(Samples::cart).child(Samples::item)
                .childTarget(Product.class, Item::setProduct, Samples::product, products::save, products::findById)
                .link(Cart::add).unlink(Cart::remove).children(Cart::getItems)
                .save(carts::save).find(carts::findById).delete(carts::delete)
                .edit(Samples::rename).versioned().ordered()
                .reader("findAll", carts::findAll, PROMISES_CHILDREN)
                .on(MongoStore.of(client, database.getMongoDatabase().getName(), heard.statements()))
                .verify();
    }
}
