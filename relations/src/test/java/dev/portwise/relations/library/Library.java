package dev.portwise.relations.library;

import dev.portwise.relations.Policy;
import dev.portwise.relations.Promise;
import dev.portwise.relations.Relation;
import dev.portwise.relations.jpa.EntityManagers;
import dev.portwise.relations.store.JdbcStore;
import dev.portwise.relations.store.ListeningDataSource;
import dev.portwise.relations.store.Store;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.cfg.Configuration;

/** A small application with every shape of relation, and what it says about them. */
public final class Library implements Supplier<List<Relation<?, ?>>>, Closeable {

    /** Hibernate makes the key of the link table, whatever its settings say. */
    private static final String MORE_SCHEMA = """
            alter table article_tag drop constraint if exists FKx3hqfee7cc1mqiswyysigimq;
            alter table Book add constraint book_shelf foreign key (shelf_id) references Shelf (id) on delete cascade;
            alter table article_tag add constraint tagged foreign key (article_id) references Article (id) on delete cascade;
            alter table article_tag add constraint tagging foreign key (tag_id) references Tag (id) on delete cascade;
            alter table Section add constraint section_article foreign key (article_id) references Article (id) on delete cascade;
            alter table Membership add constraint membership_member foreign key (member_id) references Member (id) on delete cascade;
            alter table Membership add constraint membership_club foreign key (club_id) references Club (id) on delete cascade;
            alter table Player add constraint player_team foreign key (team_id) references Team (id) on delete set null;
            alter table Book add constraint book_genre foreign key (genre_id) references Genre (id);
            """;

    private static final String KEYS_OF_ECLIPSELINK = """
            create table SEQUENCE (SEQ_NAME varchar(50) not null primary key, SEQ_COUNT numeric(38));
            insert into SEQUENCE (SEQ_NAME, SEQ_COUNT) values ('SEQ_GEN', 0);
            """;

    private final EntityManagerFactory factory;
    private final Store store;
    private final EntityManagers transactions;

    /** The application on a new H2 in memory. */
    public Library() {
        this(JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));
    }

    /** The application on an empty database. */
    public Library(DataSource database) {
        this(ListeningDataSource.of(database), Library::hibernate);
    }

    private Library(DataSource dataSource, Function<DataSource, EntityManagerFactory> provider) {
        factory = provider.apply(dataSource);
        transactions = new EntityManagers(factory);
        store = JdbcStore.of(dataSource).transactions(transactions);
    }

    /** The same application on EclipseLink, with the tables that Hibernate made. */
    public static Library onEclipseLink(DataSource database) {
        return new Library(ListeningDataSource.of(database), Library::eclipseLink);
    }

    private static EntityManagerFactory eclipseLink(DataSource dataSource) {
        hibernate(dataSource).close();
        execute(dataSource, KEYS_OF_ECLIPSELINK);
        return Persistence.createEntityManagerFactory(
                "eclipselink", Map.of("jakarta.persistence.nonJtaDataSource", dataSource));
    }

    private static EntityManagerFactory hibernate(DataSource dataSource) {
        Configuration configuration = new Configuration(new BootstrapServiceRegistryBuilder()
                .applyClassLoader(Library.class.getClassLoader())
                .build());
        List.of(
                        Shelf.class,
                        Book.class,
                        Genre.class,
                        Article.class,
                        Section.class,
                        Tag.class,
                        Member.class,
                        Membership.class,
                        Club.class,
                        Team.class,
                        Player.class)
                .forEach(configuration::addAnnotatedClass);
        configuration
                .getProperties()
                .putAll(Map.of(
                        "hibernate.connection.datasource", dataSource,
                        "hibernate.hbm2ddl.auto", "create",
                        "hibernate.hbm2ddl.default_constraint_mode", "NO_CONSTRAINT",
                        "hibernate.jdbc.batch_size", "50"));
        EntityManagerFactory factory = configuration.buildSessionFactory();
        execute(dataSource, MORE_SCHEMA);
        return factory;
    }

    private static void execute(DataSource dataSource, String script) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\\s*", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public List<Relation<?, ?>> get() {
        return List.of(books(), tags(), sections(), clubs(), players());
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    private Relation<Shelf, Book> books() {
        Shelves shelves = new Shelves(transactions);
        Books books = new Books(transactions);
        Repository<Genre> genres = new Repository<>(transactions, Genre.class, Genre::getId);
        return Relation.oneToMany("Shelf.books", Shelf.class, Book.class)
                .policy(Policy.COMPOSITION)
                .parent(Samples::shelf)
                .child(Samples::book)
                .childTarget(Genre.class, Book::setGenre, Samples::genre, genres::save, genres::find)
                .link(Shelf::add)
                .unlink(Shelf::remove)
                .move((book, shelf) -> {
                    book.getShelf().getBooks().remove(book);
                    shelf.add(book);
                })
                .children(Shelf::getBooks)
                .parentOf(Book::getShelf)
                .save(shelves::save)
                .find(shelves::find)
                .delete(shelves::delete)
                .deletableBySql()
                .findChild(books::find)
                .deleteChild(books::delete)
                .edit(shelf -> shelf.rename(Samples.word()))
                .versioned()
                .transactional()
                .reader("all", shelves::all)
                .reader("allWithBooks", shelves::allWithBooks, Promise.PROMISES_CHILDREN)
                .pages("page", shelves::page, Promise.PROMISES_CHILDREN)
                .on(store);
    }

    private Relation<Article, Tag> tags() {
        Repository<Article> articles = new Repository<>(transactions, Article.class, Article::getId);
        Tags tags = new Tags(transactions);
        return Relation.manyToMany("Article.tags", Article.class, Tag.class)
                .parent(Samples::article)
                .child(Samples::tag)
                .link(Article::tag)
                .unlink(Article::untag)
                .linkFromChild((tag, article) -> article.tag(tag))
                .unlinkFromChild((tag, article) -> article.untag(tag))
                .children(Article::getTags)
                .parentsOf(Tag::getArticles)
                .save(articles::save)
                .find(articles::find)
                .delete(articles::delete)
                .deletableBySql()
                .saveChild(tags::save)
                .findChild(tags::find)
                .deleteChild(tags::delete)
                .on(store);
    }

    private Relation<Article, Section> sections() {
        Repository<Article> articles = new Repository<>(transactions, Article.class, Article::getId);
        return Relation.oneToMany("Article.sections", Article.class, Section.class)
                .policy(Policy.COMPOSITION)
                .parent(Samples::article)
                .child(Samples::section)
                .link(Article::add)
                .unlink(Article::remove)
                .children(Article::getSections)
                .ordered()
                .save(articles::save)
                .find(articles::find)
                .delete(articles::delete)
                .deletableBySql()
                .on(store);
    }

    private Relation<Member, Club> clubs() {
        Repository<Member> members = new Repository<>(transactions, Member.class, Member::getId);
        Clubs clubs = new Clubs(transactions);
        return Relation.association("Member.clubs", Member.class, Club.class)
                .parent(Samples::member)
                .child(Samples::club)
                .link((member, club) -> member.join(club, "guest"))
                .unlink(Member::leave)
                .children(Member::getClubs)
                .parentsOf(Club::getMembers)
                .attribute(Member::role)
                .changeAttribute(Member::promote)
                .save(members::save)
                .find(members::find)
                .delete(members::delete)
                .deletableBySql()
                .saveChild(clubs::save)
                .findChild(clubs::find)
                .deleteChild(clubs::delete)
                .on(store);
    }

    private Relation<Team, Player> players() {
        Teams teams = new Teams(transactions);
        Players players = new Players(transactions);
        return Relation.oneToMany("Team.players", Team.class, Player.class)
                .policy(Policy.DETACH)
                .parent(Samples::team)
                .child(Samples::player)
                .link(Team::sign)
                .unlink(Team::release)
                .children(Team::getPlayers)
                .parentOf(Player::getTeam)
                .save(teams::save)
                .find(teams::find)
                .delete(teams::delete)
                .deletableBySql()
                .saveChild(players::save)
                .findChild(players::find)
                .deleteChild(players::delete)
                .on(store);
    }

    @Override
    public void close() {
        factory.close();
    }
}
