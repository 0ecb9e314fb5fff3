package com.example.carts;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

@Mapper
interface CartMapper {

    Optional<Cart> find(Long id);

    List<Cart> findAll();

    List<Long> itemsOf(Long cart);

    @Options(useGeneratedKeys = true, keyProperty = "id")
    @Insert("insert into cart (version, customer) values (#{version}, #{customer})")
    void insert(Cart cart);

    @Update("update cart set version = version + 1, customer = #{customer} where id = #{id} and version = #{version}")
    int update(Cart cart);

    @Delete("delete from cart where id = #{id}")
    void delete(Cart cart);

    @Options(useGeneratedKeys = true, keyProperty = "item.id")
    @Insert("insert into item (quantity, product, cart_id) values (#{item.quantity}, #{item.productId}, #{cart.id})")
    void insertItem(@Param("cart") Cart cart, @Param("item") Item item);

    @Delete("delete from item where id = #{id}")
    void deleteItem(Long id);
}
