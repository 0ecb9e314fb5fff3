package dev.portwise.comparison.plain.mybatis;

import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.apache.ibatis.type.ObjectTypeHandler;

/** Configures MyBatis in Java, without an XML file of its own. */
final class Mappings {

    private static final List<Class<?>> ALIASES =
            List.of(User.class, Post.class, Tag.class, Group.class, Membership.class, Member.class, UUID.class);

    private static final List<Class<?>> MAPPERS =
            List.of(UserMapper.class, PostMapper.class, TagMapper.class, GroupMapper.class);

    private Mappings() {}

    /** Ids are sixteen bytes, or of the database's own type. */
    static SqlSessionFactory on(DataSource pool, boolean binaryIds) {
        Configuration configuration = new Configuration(new Environment("plain", transactions(), pool));
        ALIASES.forEach(configuration.getTypeAliasRegistry()::registerAlias);
        configuration
                .getTypeHandlerRegistry()
                .register(UUID.class, binaryIds ? BinaryUuidTypeHandler.class : ObjectTypeHandler.class);
        MAPPERS.forEach(configuration::addMapper);
        return new SqlSessionFactoryBuilder().build(configuration);
    }

    /** The manual: to turn on auto-commit at the end can be expensive. On MariaDB it costs two round trips. */
    private static JdbcTransactionFactory transactions() {
        Properties properties = new Properties();
        properties.setProperty("skipSetAutoCommitOnClose", "true");
        JdbcTransactionFactory transactions = new JdbcTransactionFactory();
        transactions.setProperties(properties);
        return transactions;
    }
}
