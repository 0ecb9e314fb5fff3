package dev.portwise.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MongodbUrlTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://h,                                  mongodb://h/own?authSource=admin",
        "mongodb://h/,                                 mongodb://h/own?authSource=admin",
        "mongodb://h/shop,                             mongodb://h/own?authSource=shop",
        "mongodb://h/?replicaSet=rs,                   mongodb://h/own?replicaSet=rs&authSource=admin",
        "mongodb://h:1/shop?authSource=users&w=1,      mongodb://h:1/own?authSource=users&w=1",
        "mongodb+srv://h/shop?retryWrites=true,        mongodb+srv://h/own?retryWrites=true&authSource=shop",
    })
    void anotherDatabaseDoesNotChangeWhereUsersAreKnown(String given, String own) {
        assertThat(MongodbUrl.of(given).withDatabase("own")).isEqualTo(own);
    }
}
