package com.example.carts;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class CartsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CartsApplication.class, arguments);
    }
}
