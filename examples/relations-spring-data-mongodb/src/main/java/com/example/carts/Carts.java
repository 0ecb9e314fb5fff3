package com.example.carts;

import org.springframework.data.mongodb.repository.MongoRepository;

public interface Carts extends MongoRepository<Cart, String> {}
