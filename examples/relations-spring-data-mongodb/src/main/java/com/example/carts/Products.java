package com.example.carts;

import org.springframework.data.mongodb.repository.MongoRepository;

public interface Products extends MongoRepository<Product, String> {}
