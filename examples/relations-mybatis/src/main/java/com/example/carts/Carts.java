package com.example.carts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
public class Carts {

    private final CartMapper mapper;

    Carts(CartMapper mapper) {
        this.mapper = mapper;
    }

    public void save(Cart cart) {
        if (cart.getId() == null) {
            mapper.insert(cart);
        } else if (mapper.update(cart) == 0) {
            throw new OptimisticLockingFailureException("the cart " + cart.getId() + " was changed meanwhile");
        }
        List<Long> gone = new ArrayList<>(mapper.itemsOf(cart.getId()));
        cart.getItems().forEach(item -> gone.remove(item.getId()));
        gone.forEach(mapper::deleteItem);
        cart.getItems().stream().filter(item -> item.getId() == null).forEach(item -> mapper.insertItem(cart, item));
    }

    public Optional<Cart> find(Long id) {
        return mapper.find(id);
    }

    public List<Cart> findAll() {
        return mapper.findAll();
    }

    public void delete(Cart cart) {
        mapper.delete(cart);
    }
}
