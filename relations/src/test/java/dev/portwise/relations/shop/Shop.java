package dev.portwise.relations.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.io.Closeable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hibernate.cfg.Configuration;

/** Mappings as teams write them, with what an application rarely says: no helpers, no policies, no ON DELETE. */
public final class Shop implements Closeable {

    @Entity(name = "Customer")
    static class Customer {
        @Id
        @GeneratedValue
        Long id;

        @Column(unique = true)
        String name;

        @OneToOne(optional = false, fetch = FetchType.LAZY)
        Address address;

        @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Purchase> purchases = new ArrayList<>();

        @OneToMany(cascade = CascadeType.ALL)
        Set<Wish> wishes = new HashSet<>();

        @ManyToMany
        Set<Customer> following = new HashSet<>();

        @ManyToMany
        Set<Customer> friends = new HashSet<>();

        /** The purchase does not learn of it. */
        public void addPurchase(Purchase purchase) {
            purchases.add(purchase);
        }

        public void addFriend(Customer friend) {
            friends.add(friend);
        }
    }

    @Entity(name = "Address")
    static class Address {
        @Id
        @GeneratedValue
        Long id;

        String street;
    }

    @Entity(name = "Purchase")
    static class Purchase {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne
        Customer customer;
    }

    @Entity(name = "Wish")
    static class Wish {
        @Id
        @GeneratedValue
        Long id;

        @Column(unique = true)
        String text;

        /** Not the end of the relation. */
        @ManyToOne
        Customer giver;
    }

    @Entity(name = "Product")
    static class Product {
        @Id
        @GeneratedValue
        Long id;

        @ManyToMany
        Set<Category> categories = new HashSet<>();

        @OneToMany(mappedBy = "product")
        Set<Review> reviews = new HashSet<>();

        @OneToMany(mappedBy = "product", cascade = CascadeType.ALL)
        Set<Price> prices = new HashSet<>();

        @OneToMany(mappedBy = "key.product")
        Set<Stock> stocks = new HashSet<>();

        @OneToMany(mappedBy = "product", cascade = CascadeType.ALL)
        Set<Manual> manuals = new HashSet<>();
    }

    /** A product has one in each language. */
    @Entity(name = "Manual")
    @Table(uniqueConstraints = @UniqueConstraint(columnNames = {"product_id", "language_id"}))
    static class Manual {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne
        Product product;

        @ManyToOne
        Language language;
    }

    @Entity(name = "Language")
    static class Language {
        @Id
        @GeneratedValue
        Long id;

        String name;
    }

    @Entity(name = "Category")
    static class Category {
        @Id
        @Column(length = 50)
        String name;

        @ManyToMany(mappedBy = "categories")
        Set<Product> products = new HashSet<>();
    }

    @Entity(name = "Review")
    static class Review {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne
        Product product;
    }

    /** It has a product from the beginning to its end. */
    @Entity(name = "Price")
    static class Price {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne(optional = false)
        Product product;

        @Embedded
        Terms terms;

        @Override
        public boolean equals(Object other) {
            return other instanceof Price price
                    && Objects.equals(product, price.product)
                    && terms.text.equals(price.terms.text);
        }

        @Override
        public int hashCode() {
            return Objects.hash(product, terms.text);
        }
    }

    @Embeddable
    static class Terms {
        @Column(unique = true)
        String text;

        @ManyToMany
        Set<Category> countries = new HashSet<>();
    }

    @Entity(name = "Stock")
    static class Stock {
        @EmbeddedId
        StockKey key = new StockKey();
    }

    @Embeddable
    static class StockKey implements Serializable {
        @ManyToOne
        Product product;

        int place;

        @Override
        public boolean equals(Object other) {
            return other instanceof StockKey key && place == key.place && Objects.equals(product, key.product);
        }

        @Override
        public int hashCode() {
            return place;
        }
    }

    private final EntityManagerFactory factory;

    /** The shop on a new H2 in memory. */
    public Shop() {
        Configuration configuration = new Configuration();
        List.of(
                        Customer.class,
                        Address.class,
                        Purchase.class,
                        Wish.class,
                        Product.class,
                        Manual.class,
                        Language.class,
                        Category.class,
                        Review.class,
                        Price.class,
                        Terms.class,
                        Stock.class,
                        StockKey.class)
                .forEach(configuration::addAnnotatedClass);
        configuration
                .getProperties()
                .putAll(Map.of(
                        "hibernate.connection.datasource",
                        JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""),
                        "hibernate.hbm2ddl.auto",
                        "create"));
        factory = configuration.buildSessionFactory();
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    public static Class<?> wish() {
        return Wish.class;
    }

    @Override
    public void close() {
        factory.close();
    }
}
