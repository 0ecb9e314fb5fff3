package com.example.carts;

import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.core.mapping.AggregateReference;

public class Item {

    @Id
    private Long id;

    private int quantity;

    private AggregateReference<Product, Long> product;

    public Item(int quantity) {
        this.quantity = quantity;
    }

    public Long getId() {
        return id;
    }

    public void setProduct(Product product) {
        this.product = AggregateReference.to(product.getId());
    }
}
