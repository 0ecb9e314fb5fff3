package com.example.carts;

import java.util.HashSet;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

public class Cart {

    @Id
    private Long id;

    @Version
    private long version;

    private String customer;

    private Set<Item> items = new HashSet<>();

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
    }

    public void remove(Item item) {
        items.remove(item);
    }
}
