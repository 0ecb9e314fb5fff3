package com.example.carts;

import java.util.UUID;
import org.springframework.data.annotation.Id;

public class Item {

    @Id
    private String id = UUID.randomUUID().toString();

    private int quantity;

    private String product;

    public Item(int quantity) {
        this.quantity = quantity;
    }

    public String getId() {
        return id;
    }

    public void setProduct(Product product) {
        this.product = product.getId();
    }
}
