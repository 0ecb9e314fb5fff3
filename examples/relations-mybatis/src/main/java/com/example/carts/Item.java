package com.example.carts;

public class Item {

    private Long id;
    private int quantity;
    private Long productId;

    protected Item() {}

    public Item(int quantity) {
        this.quantity = quantity;
    }

    public Long getId() {
        return id;
    }

    public void setProduct(Product product) {
        this.productId = product.getId();
    }
}
