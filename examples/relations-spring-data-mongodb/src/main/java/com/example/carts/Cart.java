package com.example.carts;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

@Document("carts")
public class Cart {

    @Id
    private String id;

    @Version
    private Long version;

    private String customer;

    private List<Item> items = new ArrayList<>();

    public Cart(String customer) {
        this.customer = customer;
    }

    public String getId() {
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
