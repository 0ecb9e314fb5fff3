package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.relational.RelationalStore;
import dev.portwise.adapter.relational.UuidForm;
import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.AutoMappingBehavior;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.transaction.TransactionFactory;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.apache.ibatis.type.TypeAliasRegistry;
import org.apache.ibatis.type.TypeHandler;

/** The configuration of MyBatis. It caches and guesses nothing. */
final class Mappings {

    private static final List<Class<?>> MAPPERS = List.of(
            UserMapper.class,
            PostMapper.class,
            TagMapper.class,
            TagLinkMapper.class,
            GroupMapper.class,
            MembershipMapper.class);

    private static final List<Class<?>> ROWS =
            List.of(UserRow.class, PostRow.class, TagRow.class, GroupRow.class, MembershipRow.class);

    private static final List<Class<?>> FETCHED = List.of(
            FetchedUser.class,
            UserWithPost.class,
            FetchedPost.class,
            FetchedTag.class,
            FetchedGroup.class,
            FetchedMembership.class);

    private Mappings() {}

    static Configuration on(RelationalStore store) {
        Configuration configuration = new Configuration(new Environment("store", transactions(), store.dataSource()));
        configuration.setDefaultExecutorType(ExecutorType.BATCH);
        // The identity map is the unit's cache; a second one would answer with rows from before a change
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.setAutoMappingBehavior(AutoMappingBehavior.NONE);
        configuration.setObjectFactory(new Constructors());
        configuration.getLanguageRegistry().register(new ParsedSql());
        configuration.setDefaultScriptingLanguage(ParsedSql.class);
        configuration.getVariables().setProperty("codePointKey", store.codePointKey());
        configuration.setDatabaseId(store.capabilities().store().name());
        types(configuration, store.uuidForm());
        fragments(configuration);
        MAPPERS.forEach(configuration::addMapper);
        return configuration;
    }

    /** The SQL fragments that differ between databases. */
    private static void fragments(Configuration configuration) {
        String resource = "dev/portwise/adapter/mybatis/Fragments.xml";
        new XMLMapperBuilder(
                        Objects.requireNonNull(Mappings.class.getResourceAsStream("/" + resource)),
                        configuration,
                        resource,
                        configuration.getSqlFragments())
                .parse();
    }

    private static TransactionFactory transactions() {
        TransactionFactory factory = new JdbcTransactionFactory();
        Properties properties = new Properties();
        // Turning it on would commit, and the pool does its own tidying
        properties.setProperty("skipSetAutoCommitOnClose", "true");
        factory.setProperties(properties);
        return factory;
    }

    private static void types(Configuration configuration, UuidForm form) {
        TypeAliasRegistry names = configuration.getTypeAliasRegistry();
        ROWS.forEach(names::registerAlias);
        FETCHED.forEach(names::registerAlias);
        value(configuration, UUID.class, id(form, id -> id, id -> id));
        value(configuration, UserId.class, id(form, UserId::new, UserId::value));
        value(configuration, PostId.class, id(form, PostId::new, PostId::value));
        value(configuration, TagId.class, id(form, TagId::new, TagId::value));
        value(configuration, GroupId.class, id(form, GroupId::new, GroupId::value));
        value(configuration, Title.class, new ValueTypeHandler<>(String.class, Title::new, Title::value));
        value(configuration, Content.class, new ValueTypeHandler<>(String.class, Content::new, Content::value));
        // MyBatis' own handler goes through the JVM's default time zone, which shifts instants before 1900
        value(
                configuration,
                Instant.class,
                new ValueTypeHandler<>(
                        OffsetDateTime.class, OffsetDateTime::toInstant, instant -> instant.atOffset(ZoneOffset.UTC)));
        value(configuration, Ids.class, new IdsTypeHandler());
    }

    private static <I> TypeHandler<I> id(UuidForm form, Function<UUID, I> type, Function<I, UUID> value) {
        return new ValueTypeHandler<>(
                form.javaType(),
                stored -> type.apply(Objects.requireNonNull(form.id(stored))),
                id -> form.parameter(value.apply(id)));
    }

    private static <V> void value(Configuration configuration, Class<V> type, TypeHandler<V> handler) {
        configuration.getTypeAliasRegistry().registerAlias(type);
        configuration.getTypeHandlerRegistry().register(type, handler);
    }
}
