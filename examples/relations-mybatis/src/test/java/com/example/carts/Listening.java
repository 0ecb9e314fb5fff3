package com.example.carts;

import dev.portwise.relations.store.ListeningDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets the kit hear what the application sends. */
@TestConfiguration
class Listening {

    @Bean
    static BeanPostProcessor listening() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource dataSource ? ListeningDataSource.of(dataSource) : bean;
            }
        };
    }
}
