package com.example.carts;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;

@Entity
public class Cart {

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private long version;

    private String customer;

    @OneToMany(mappedBy = "cart", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<Item> items = new HashSet<>();

    protected Cart() {}

    public Cart(String customer) {
        this.customer = customer;
    }

    public Long getId() {
        return id;
    }

    public Set<Item> getItems() {
        return items;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public void add(Item item) {
        items.add(item);
        item.setCart(this);
    }

    public void remove(Item item) {
        if (items.remove(item)) {
            item.setCart(null);
        }
    }
}
