package com.example.carts;

import java.util.concurrent.atomic.AtomicInteger;

/** New, valid, unsaved objects, each different from all others. */
final class Samples {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Samples() {}

    static Cart cart() {
        return new Cart("customer " + NUMBERS.incrementAndGet());
    }

    static void rename(Cart cart) {
        cart.setCustomer("customer " + NUMBERS.incrementAndGet());
    }

    static Item item() {
        return new Item(NUMBERS.incrementAndGet());
    }

    static Product product() {
        return new Product("product " + NUMBERS.incrementAndGet());
    }
}
