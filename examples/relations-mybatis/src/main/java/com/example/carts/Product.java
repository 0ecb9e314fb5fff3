package com.example.carts;

public class Product {

    private Long id;
    private String name;

    protected Product() {}

    public Product(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }
}
