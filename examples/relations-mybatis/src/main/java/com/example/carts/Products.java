package com.example.carts;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;

@Mapper
public interface Products {

    @Options(useGeneratedKeys = true, keyProperty = "id")
    @Insert("insert into product (name) values (#{name})")
    void save(Product product);

    @Select("select id, name from product where id = #{id}")
    Optional<Product> findById(Long id);
}
