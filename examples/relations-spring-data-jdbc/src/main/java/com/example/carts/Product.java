package com.example.carts;

import org.springframework.data.annotation.Id;

public class Product {

    @Id
    private Long id;

    private String name;

    public Product(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }
}
