package com.example.carts;

import java.util.ArrayList;
import java.util.List;

public class Cart {

    private Long id;
    private long version;
    private String customer;
    private List<Item> items = new ArrayList<>();

    protected Cart() {}

    public Cart(String customer) {
        this.customer = customer;
    }

    public Long getId() {
        return id;
    }

    public List<Item> getItems() {
        return items;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public void add(Item item) {
        if (!items.contains(item)) {
            items.add(item);
        }
    }

    public void remove(Item item) {
        items.remove(item);
    }
}
