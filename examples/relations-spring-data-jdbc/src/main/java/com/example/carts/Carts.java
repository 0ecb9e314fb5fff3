package com.example.carts;

import org.springframework.data.repository.ListCrudRepository;

public interface Carts extends ListCrudRepository<Cart, Long> {}
