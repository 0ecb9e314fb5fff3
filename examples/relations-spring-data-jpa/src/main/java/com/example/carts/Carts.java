package com.example.carts;

import java.util.List;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Carts extends JpaRepository<Cart, Long> {

    @EntityGraph(attributePaths = "items.product")
    List<Cart> findByCustomerStartingWith(String customer);
}
