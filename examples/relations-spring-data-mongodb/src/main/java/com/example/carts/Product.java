package com.example.carts;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

@Document("products")
public class Product {

    @Id
    private String id;

    private String name;

    public Product(String name) {
        this.name = name;
    }

    public String getId() {
        return id;
    }
}
