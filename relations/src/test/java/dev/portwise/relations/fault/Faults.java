package dev.portwise.relations.fault;

import static dev.portwise.relations.fault.Fault.fault;
import static dev.portwise.relations.fault.Fault.in;

import dev.portwise.relations.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The mistakes that the kit must find. */
final class Faults {

    private static final String BOOKS = "Shelf.books";
    private static final String TAGS = "Article.tags";
    private static final String SECTIONS = "Article.sections";
    private static final String CLUBS = "Member.clubs";
    private static final String PLAYERS = "Team.players";

    private static final String SHELF_MAPPING =
            "@OneToMany(mappedBy = \"shelf\", cascade = CascadeType.ALL, orphanRemoval = true)";
    private static final String GENRE_MAPPING = "@ManyToOne(fetch = FetchType.LAZY)";

    private Faults() {}

    static List<Fault> all() {
        return Stream.of(
                        mapping(),
                        cascades(),
                        ends(),
                        identity(),
                        readers(),
                        schema(),
                        repositories(),
                        manyToMany(),
                        associations(),
                        detached())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fault> mapping() {
        return List.of(
                fault(
                        "mapped-by-dropped",
                        BOOKS,
                        Set.of(Rule.DELETE_BY_DATABASE),
                        in("Shelf", SHELF_MAPPING, "@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)")),
                fault(
                        "orphan-removal-dropped",
                        BOOKS,
                        Set.of(Rule.TAKEN_OUT),
                        in("Shelf", SHELF_MAPPING, "@OneToMany(mappedBy = \"shelf\", cascade = CascadeType.ALL)")),
                fault(
                        "orphan-removal-and-not-null-dropped",
                        BOOKS,
                        Set.of(Rule.TAKEN_OUT),
                        in("Shelf", SHELF_MAPPING, "@OneToMany(mappedBy = \"shelf\", cascade = CascadeType.ALL)"),
                        in("Book", "fetch = FetchType.LAZY, optional = false", "fetch = FetchType.LAZY")),
                fault(
                        "list-without-order-column",
                        SECTIONS,
                        Set.of(Rule.ONE_OUT_ONE_WRITE, Rule.APPEND_WRITES),
                        in(
                                "Article",
                                "@JoinColumn(name = \"article_id\")\n    @OrderColumn(name = \"place\")\n",
                                "@jakarta.persistence.JoinTable(name = \"article_section\")\n"),
                        in(
                                "Library",
                                "            alter table Section add constraint section_article foreign key (article_id) references Article (id) on delete cascade;\n",
                                "")),
                fault(
                        "list-in-reading-order",
                        SECTIONS,
                        Set.of(Rule.ORDER),
                        in(
                                "Article",
                                "@OrderColumn(name = \"place\")",
                                "@jakarta.persistence.OrderBy(\"heading desc\")")),
                fault("version-dropped", BOOKS, Set.of(Rule.STALE_EDIT), in("Shelf", "    @Version\n", "")),
                fault(
                        "optimistic-lock-excluded",
                        BOOKS,
                        Set.of(Rule.STALE_EDIT),
                        in(
                                "Shelf",
                                "    private String name;",
                                "    @org.hibernate.annotations.OptimisticLock(excluded = true)\n    private String name;")),
                fault(
                        "foreign-key-not-updatable",
                        BOOKS,
                        Set.of(Rule.MOVE_STORED),
                        in(
                                "Book",
                                "@JoinColumn(name = \"shelf_id\")",
                                "@JoinColumn(name = \"shelf_id\", updatable = false)")),
                fault(
                        "children-filtered",
                        BOOKS,
                        Set.of(Rule.ROUND_TRIP),
                        in(
                                "Shelf",
                                SHELF_MAPPING,
                                SHELF_MAPPING
                                        + "\n    @org.hibernate.annotations.SQLRestriction(\"genre_id is null\")")));
    }

    private static List<Fault> cascades() {
        return List.of(
                fault(
                        "cascade-on-a-to-one",
                        BOOKS,
                        Set.of(Rule.DELETE_OWN_ROWS),
                        in("Book", GENRE_MAPPING, "@ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.REMOVE)"),
                        in(
                                "Book",
                                "import jakarta.persistence.Entity;",
                                "import jakarta.persistence.CascadeType;\nimport jakarta.persistence.Entity;"),
                        in("Library", "references Genre (id);", "references Genre (id) on delete cascade;")),
                fault(
                        "cascade-on-a-to-one-that-is-refused",
                        BOOKS,
                        Set.of(Rule.DELETE_OWN_ROWS, Rule.DELETE_POLICY),
                        in("Book", GENRE_MAPPING, "@ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.REMOVE)"),
                        in(
                                "Book",
                                "import jakarta.persistence.Entity;",
                                "import jakarta.persistence.CascadeType;\nimport jakarta.persistence.Entity;")),
                fault(
                        "remove-not-cascaded",
                        BOOKS,
                        Set.of(Rule.DELETE_POLICY),
                        in(
                                "Shelf",
                                SHELF_MAPPING,
                                "@OneToMany(mappedBy = \"shelf\", cascade = {CascadeType.PERSIST, CascadeType.MERGE})"),
                        in("Library", "references Shelf (id) on delete cascade;", "references Shelf (id);")),
                fault(
                        "remove-cascaded-to-the-parent",
                        BOOKS,
                        Set.of(Rule.CHILD_DELETED),
                        in(
                                "Book",
                                "fetch = FetchType.LAZY, optional = false",
                                "fetch = FetchType.LAZY, optional = false, cascade = jakarta.persistence.CascadeType.REMOVE")),
                fault(
                        "cascade-to-shared-tags",
                        TAGS,
                        Set.of(Rule.DELETE_OWN_ROWS, Rule.DELETE_POLICY),
                        in("Article", "@ManyToMany\n", "@ManyToMany(cascade = CascadeType.ALL)\n")),
                fault(
                        "players-deleted-with-their-team",
                        PLAYERS,
                        Set.of(Rule.DELETE_POLICY),
                        in(
                                "Team",
                                "@OneToMany(mappedBy = \"team\")",
                                "@OneToMany(mappedBy = \"team\", cascade = jakarta.persistence.CascadeType.REMOVE)"),
                        in("Teams", "List.copyOf(team.getPlayers()).forEach(team::release);", "")),
                fault(
                        "players-are-orphans",
                        PLAYERS,
                        Set.of(Rule.TAKEN_OUT, Rule.DELETE_POLICY),
                        in(
                                "Team",
                                "@OneToMany(mappedBy = \"team\")",
                                "@OneToMany(mappedBy = \"team\", orphanRemoval = true)")),
                fault(
                        "only-persist-cascaded",
                        BOOKS,
                        Set.of(Rule.DELETE_POLICY),
                        in("Shelf", SHELF_MAPPING, "@OneToMany(mappedBy = \"shelf\", cascade = CascadeType.PERSIST)"),
                        in("Library", "references Shelf (id) on delete cascade;", "references Shelf (id);")));
    }

    private static List<Fault> ends() {
        return List.of(
                fault(
                        "child-end-forgotten",
                        BOOKS,
                        Set.of(Rule.LINK_IN_STEP),
                        in("Shelf", "        book.setShelf(this);\n", ""),
                        in("Book", "fetch = FetchType.LAZY, optional = false", "fetch = FetchType.LAZY")),
                fault(
                        "parent-end-forgotten",
                        BOOKS,
                        Set.of(Rule.LINK_IN_STEP),
                        in(
                                "Shelf",
                                "        books.add(book);\n        book.setShelf(this);\n",
                                "        book.setShelf(this);\n")),
                fault(
                        "child-keeps-its-parent",
                        BOOKS,
                        Set.of(Rule.UNLINK_IN_STEP),
                        in("Shelf", "            book.setShelf(null);\n", "")),
                fault(
                        "parent-keeps-its-child",
                        PLAYERS,
                        Set.of(Rule.UNLINK_IN_STEP),
                        in("Team", "if (players.remove(player)) {", "if (players.contains(player)) {")),
                fault(
                        "child-keeps-its-team",
                        PLAYERS,
                        Set.of(Rule.UNLINK_IN_STEP, Rule.TAKEN_OUT),
                        in("Team", "            player.playFor(null);\n", "")),
                fault(
                        "foreign-child-loses-its-parent",
                        BOOKS,
                        Set.of(Rule.FOREIGN_UNLINK),
                        in(
                                "Shelf",
                                "        if (books.remove(book)) {\n            book.setShelf(null);\n        }\n",
                                "        books.remove(book);\n        book.setShelf(null);\n")),
                fault(
                        "moved-child-stays-in-its-old-parent",
                        BOOKS,
                        Set.of(Rule.MOVE_IN_STEP),
                        in("Library", "                    book.getShelf().getBooks().remove(book);\n", "")),
                fault(
                        "tag-does-not-know-its-article",
                        TAGS,
                        Set.of(Rule.LINK_IN_STEP),
                        in("Article", "        tag.articles().add(this);\n", "")),
                fault(
                        "tag-keeps-its-article",
                        TAGS,
                        Set.of(Rule.UNLINK_IN_STEP),
                        in("Article", "        tag.articles().remove(this);\n", "")),
                fault(
                        "link-at-the-inverse-end-alone",
                        TAGS,
                        Set.of(Rule.LINK_AT_CHILD),
                        in("Library", "(tag, article) -> article.tag(tag)", "(tag, article) -> tag.add(article)"),
                        in(
                                "Tag",
                                "    Set<Article> articles() {",
                                "    void add(Article article) {\n        articles.add(article);\n    }\n\n    Set<Article> articles() {")),
                fault(
                        "unlink-at-the-inverse-end-alone",
                        TAGS,
                        Set.of(Rule.UNLINK_AT_CHILD),
                        in("Library", "(tag, article) -> article.untag(tag)", "(tag, article) -> tag.remove(article)"),
                        in(
                                "Tag",
                                "    Set<Article> articles() {",
                                "    void remove(Article article) {\n        articles.remove(article);\n    }\n\n    Set<Article> articles() {")),
                fault(
                        "both-ends-own",
                        TAGS,
                        Set.of(Rule.DELETE_POLICY),
                        in("Tag", "@ManyToMany(mappedBy = \"tags\")", "@ManyToMany")),
                fault(
                        "both-ends-own-and-one-is-forgotten",
                        TAGS,
                        Set.of(Rule.RELOADED_ENDS_AGREE),
                        in("Tag", "@ManyToMany(mappedBy = \"tags\")", "@ManyToMany"),
                        in("Article", "        tag.articles().add(this);\n", "")));
    }

    private static List<Fault> identity() {
        return List.of(
                fault(
                        "child-hash-on-a-generated-id",
                        BOOKS,
                        Set.of(Rule.CHILD_IN_SET),
                        in("Book", "return 11;", "return java.util.Objects.hashCode(id);")),
                fault(
                        "parent-hash-on-a-generated-id",
                        BOOKS,
                        Set.of(Rule.PARENT_IN_SET),
                        in("Shelf", "return 7;", "return java.util.Objects.hashCode(id);")),
                fault(
                        "hash-over-the-collection",
                        BOOKS,
                        Set.of(Rule.DESCRIBING_SENDS_NOTHING, Rule.DESCRIBING_DETACHED),
                        in("Shelf", "return 7;", "return books.hashCode();")),
                fault(
                        "to-string-reads-the-collection",
                        BOOKS,
                        Set.of(Rule.DESCRIBING_SENDS_NOTHING, Rule.DESCRIBING_DETACHED),
                        in("Shelf", "return \"Shelf \" + name;", "return \"Shelf \" + name + books;")),
                fault(
                        "to-string-of-both-ends",
                        BOOKS,
                        Set.of(Rule.DESCRIBING_ENDS),
                        in("Shelf", "return \"Shelf \" + name;", "return \"Shelf \" + name + books;"),
                        in("Book", "return \"Book \" + title;", "return \"Book \" + title + shelf;")),
                fault(
                        "all-new-children-are-equal",
                        BOOKS,
                        Set.of(Rule.ROUND_TRIP),
                        in(
                                "Book",
                                "this == other || (other instanceof Book book && id != null && id.equals(book.getId()))",
                                "other instanceof Book book && java.util.Objects.equals(id, book.getId())")));
    }

    private static List<Fault> readers() {
        return List.of(
                fault(
                        "children-not-fetched",
                        BOOKS,
                        Set.of(Rule.PARENTS_GROW, Rule.PROMISED_CHILDREN),
                        in(
                                "Shelves",
                                "select s from Shelf s left join fetch s.books b left join fetch b.genre",
                                "select s from Shelf s")),
                fault(
                        "inner-join",
                        BOOKS,
                        Set.of(Rule.READERS_COMPLETE),
                        in(
                                "Shelves",
                                "select s from Shelf s left join fetch s.books b left join fetch b.genre",
                                "select s from Shelf s join fetch s.books")),
                fault(
                        "fetch-of-some-children",
                        BOOKS,
                        Set.of(Rule.PROMISED_CHILDREN, Rule.READERS_COMPLETE),
                        in(
                                "Shelves",
                                "select s from Shelf s left join fetch s.books b left join fetch b.genre",
                                "select s from Shelf s left join fetch s.books b where b is null or mod(b.id, 2) = 0")),
                fault(
                        "join-without-distinct",
                        BOOKS,
                        Set.of(Rule.READERS_COMPLETE),
                        in("Shelves", "select s from Shelf s\"", "select s.id, s from Shelf s left join s.books\""),
                        in("Shelves", "return query(\"select s.id", "return rows(\"select s.id"),
                        in(
                                "Shelves",
                                "    public List<Shelf> page(",
                                "    private List<Shelf> rows(String jpql) {\n        return entityManager().createQuery(jpql, Object[].class).getResultList().stream().map(row -> (Shelf) row[1]).toList();\n    }\n\n    public List<Shelf> page(")),
                fault(
                        "eager-to-one",
                        BOOKS,
                        Set.of(Rule.CHILDREN_GROW),
                        in("Book", GENRE_MAPPING, "@ManyToOne(fetch = FetchType.EAGER)"),
                        in("Shelves", " b left join fetch b.genre", "")),
                fault(
                        "eager-collection",
                        BOOKS,
                        Set.of(Rule.PARENTS_GROW),
                        in(
                                "Shelf",
                                SHELF_MAPPING,
                                "@OneToMany(mappedBy = \"shelf\", cascade = CascadeType.ALL, orphanRemoval = true, fetch = jakarta.persistence.FetchType.EAGER)")),
                fault(
                        "to-one-read-in-a-loop",
                        BOOKS,
                        Set.of(Rule.FIND_GROWS),
                        in(
                                "Book",
                                GENRE_MAPPING,
                                "@ManyToOne\n    @org.hibernate.annotations.Fetch(org.hibernate.annotations.FetchMode.SELECT)")),
                fault(
                        "page-cut-in-memory",
                        BOOKS,
                        Set.of(Rule.PAGE_READS_ITSELF),
                        in(
                                "Shelves",
                                "List<Long> ids = entityManager()",
                                "List<Long> ids = allWithBooks().stream().map(Shelf::getId).sorted().skip((long) page * size).limit(size).toList();\n        List<Long> plain = entityManager()")),
                fault(
                        "limit-of-joined-rows",
                        BOOKS,
                        Set.of(Rule.PAGES_COUNT_PARENTS),
                        in(
                                "Shelves",
                                "select s.id from Shelf s order by s.id",
                                "select s.id from Shelf s left join s.books order by s.id")),
                fault(
                        "page-in-changing-order",
                        BOOKS,
                        Set.of(Rule.PAGES_COUNT_PARENTS),
                        in(
                                "Shelves",
                                "select s.id from Shelf s order by s.id\"",
                                "select s.id from Shelf s order by s.id\" + (page % 2 == 0 ? \"\" : \" desc\")")),
                fault(
                        "pages-begin-with-one",
                        BOOKS,
                        Set.of(Rule.PAGES_COUNT_PARENTS),
                        in("Shelves", ".setFirstResult(page * size)", ".setFirstResult((page + 1) * size)")),
                fault(
                        "silent-loading-outside",
                        BOOKS,
                        Set.of(Rule.UNLOADED_OUTSIDE),
                        in(
                                "Library",
                                "\"hibernate.jdbc.batch_size\", \"50\"",
                                "\"hibernate.jdbc.batch_size\", \"50\", \"hibernate.enable_lazy_load_no_trans\", \"true\"")));
    }

    private static List<Fault> schema() {
        return List.of(
                fault(
                        "foreign-key-without-on-delete",
                        BOOKS,
                        Set.of(Rule.DELETE_BY_DATABASE),
                        in("Library", "references Shelf (id) on delete cascade;", "references Shelf (id);")),
                fault(
                        "no-foreign-key",
                        BOOKS,
                        Set.of(Rule.DELETE_BY_DATABASE, Rule.APPEND_TO_DELETED),
                        in(
                                "Library",
                                "            alter table Book add constraint book_shelf foreign key (shelf_id) references Shelf (id) on delete cascade;\n",
                                "")),
                fault(
                        "foreign-key-deletes-players",
                        PLAYERS,
                        Set.of(Rule.DELETE_BY_DATABASE),
                        in(
                                "Library",
                                "references Team (id) on delete set null;",
                                "references Team (id) on delete cascade;")),
                fault(
                        "links-stay-in-the-database",
                        TAGS,
                        Set.of(Rule.DELETE_BY_DATABASE),
                        in(
                                "Library",
                                "foreign key (article_id) references Article (id) on delete cascade;\n            alter table article_tag add constraint tagging",
                                "foreign key (article_id) references Article (id);\n            alter table article_tag add constraint tagging")),
                fault(
                        "link-table-without-a-key",
                        TAGS,
                        Set.of(Rule.LINKED_TWICE_AT_ONCE),
                        in("Article", "    @Version\n", ""),
                        in(
                                "Library",
                                "            alter table Book add constraint book_shelf",
                                "            alter table article_tag drop primary key;\n            alter table Book add constraint book_shelf")));
    }

    private static List<Fault> repositories() {
        return List.of(
                fault(
                        "missing-transaction",
                        PLAYERS,
                        Set.of(Rule.FAILED_UNIT),
                        in(
                                "Repository",
                                "                entityManager().persist(entity);\n",
                                "                entityManager().persist(entity);\n                entityManager().flush();\n                entityManager().getTransaction().commit();\n                entityManager().getTransaction().begin();\n")),
                fault(
                        "save-in-two-transactions",
                        BOOKS,
                        Set.of(Rule.FAILED_SAVE),
                        in(
                                "Shelves",
                                "    public List<Shelf> all() {",
                                "    @Override\n    public void save(Shelf shelf) {\n        if (shelf.getId() != null) {\n            super.save(shelf);\n            return;\n        }\n        List<Book> books = List.copyOf(shelf.getBooks());\n        books.forEach(shelf::remove);\n        super.save(shelf);\n        books.forEach(shelf::add);\n        super.save(shelf);\n    }\n\n    public List<Shelf> all() {")),
                fault(
                        "delete-in-two-transactions",
                        BOOKS,
                        Set.of(Rule.FAILED_DELETE),
                        in(
                                "Shelves",
                                "    public List<Shelf> all() {",
                                "    @Override\n    public void delete(Shelf shelf) {\n        inUnit(() -> entityManager().find(Shelf.class, shelf.getId()).getBooks().clear());\n        super.delete(shelf);\n    }\n\n    public List<Shelf> all() {"),
                        in(
                                "Repository",
                                "    protected EntityManager entityManager() {",
                                "    protected void inUnit(Runnable work) {\n        transactions.run(work);\n    }\n\n    protected EntityManager entityManager() {")),
                fault(
                        "swallowed-exception",
                        PLAYERS,
                        Set.of(Rule.FAILED_UNIT),
                        in(
                                "Library",
                                "store = JdbcStore.of(dataSource).transactions(transactions);",
                                "store = JdbcStore.of(dataSource).transactions(work -> {\n            try {\n                transactions.run(work);\n            } catch (UnsupportedOperationException swallowed) {\n                return;\n            }\n        });")),
                fault(
                        "child-of-a-loaded-parent-is-deleted-plainly",
                        BOOKS,
                        Set.of(Rule.CHILD_DELETE_UNDONE),
                        in("Books", "        book.getShelf().getBooks().remove(book);\n", "")),
                fault(
                        "every-save-writes",
                        BOOKS,
                        Set.of(Rule.UNCHANGED_SAVE),
                        in(
                                "Shelves",
                                "    public List<Shelf> all() {",
                                "    @Override\n    public void save(Shelf shelf) {\n        if (shelf.getId() != null) {\n            shelf.rename(\"saved \" + System.nanoTime());\n        }\n        super.save(shelf);\n    }\n\n    public List<Shelf> all() {")),
                fault(
                        "save-rewrites-all-shelves",
                        BOOKS,
                        Set.of(Rule.SAVE_OWN_ROWS),
                        in(
                                "Shelves",
                                "    public List<Shelf> all() {",
                                "    @Override\n    public void save(Shelf shelf) {\n        super.save(shelf);\n        if (shelf.getBooks().size() > 2) {\n            entityManager().createQuery(\"update Shelf s set s.name = 'saved'\").executeUpdate();\n        }\n    }\n\n    public List<Shelf> all() {")),
                fault(
                        "delete-by-name",
                        BOOKS,
                        Set.of(Rule.DELETE_OWN_ROWS),
                        in(
                                "Shelves",
                                "    public List<Shelf> all() {",
                                "    @Override\n    protected void detachBefore(Shelf shelf) {\n        entityManager().createQuery(\"delete from Book b where b.shelf.version = 0\").executeUpdate();\n    }\n\n    public List<Shelf> all() {")),
                fault(
                        "append-reads-every-child",
                        BOOKS,
                        Set.of(Rule.APPEND_GROWS),
                        in(
                                "Shelf",
                                "        books.add(book);\n        book.setShelf(this);\n",
                                "        books.forEach(Book::touch);\n        books.add(book);\n        book.setShelf(this);\n"),
                        in(
                                "Book",
                                "    void setShelf(Shelf shelf) {",
                                "    void touch() {\n        if (genre != null) {\n            genre.getName();\n        }\n    }\n\n    void setShelf(Shelf shelf) {")),
                fault(
                        "no-batches",
                        BOOKS,
                        Set.of(Rule.DELETE_GROWS),
                        in(
                                "Library",
                                "\"hibernate.jdbc.batch_size\", \"50\"",
                                "\"hibernate.jdbc.batch_size\", \"1\"")));
    }

    private static List<Fault> manyToMany() {
        return List.of(
                fault(
                        "set-to-list",
                        TAGS,
                        Set.of(Rule.ONE_OUT_ONE_WRITE, Rule.APPEND_WRITES, Rule.LINKED_TWICE),
                        in(
                                "Article",
                                "private Set<Tag> tags = new HashSet<>();",
                                "private List<Tag> tags = new ArrayList<>();"),
                        in("Article", "import java.util.HashSet;\n", ""),
                        in("Article", "import java.util.Set;\n", "")),
                fault(
                        "tag-deleted-with-its-links-left",
                        TAGS,
                        Set.of(Rule.CHILD_DELETED),
                        in("Tags", "        List.copyOf(tag.articles()).forEach(article -> article.untag(tag));\n", ""),
                        in(
                                "Library",
                                "foreign key (tag_id) references Tag (id) on delete cascade;",
                                "foreign key (tag_id) references Tag (id);")),
                fault(
                        "links-not-stored",
                        TAGS,
                        Set.of(Rule.ROUND_TRIP, Rule.APPEND_STORED),
                        in("Article", "        tags.add(tag);\n", "")),
                fault(
                        "untag-clears-all",
                        TAGS,
                        Set.of(Rule.REPLACED, Rule.TAKEN_OUT),
                        in("Article", "        tags.remove(tag);\n", "        tags.clear();\n")),
                fault(
                        "others-written-anew",
                        SECTIONS,
                        Set.of(Rule.TAKEN_OUT_ALONE),
                        in(
                                "Article",
                                "        sections.remove(section);\n",
                                "        sections.remove(section);\n        List<Section> others = List.copyOf(sections);\n        sections.clear();\n        others.forEach(other -> sections.add(other.copy()));\n"),
                        in(
                                "Section",
                                "    public Long getId() {",
                                "    Section copy() {\n        return new Section(heading);\n    }\n\n    public Long getId() {")));
    }

    private static List<Fault> associations() {
        return List.of(
                fault(
                        "attribute-not-stored",
                        CLUBS,
                        Set.of(Rule.ATTRIBUTES),
                        in(
                                "Membership",
                                "@Column(name = \"rank_name\")",
                                "@Column(name = \"rank_name\", insertable = false)")),
                fault(
                        "attribute-not-updatable",
                        CLUBS,
                        Set.of(Rule.ATTRIBUTE_CHANGED),
                        in(
                                "Membership",
                                "@Column(name = \"rank_name\")",
                                "@Column(name = \"rank_name\", updatable = false)")),
                fault(
                        "rejoin-inserts-before-it-deletes",
                        CLUBS,
                        Set.of(Rule.REJOIN, Rule.OUT_AND_BACK),
                        in("Member", "            ended.add(membership);\n", "")),
                fault(
                        "joined-twice",
                        CLUBS,
                        Set.of(Rule.JOINED_TWICE),
                        in("Member", "            return;\n", "            leave(club);\n            ended.clear();\n"),
                        in(
                                "Membership",
                                "@Table(uniqueConstraints = @UniqueConstraint(columnNames = {\"member_id\", \"club_id\"}))",
                                "@Table"),
                        in("Membership", "import jakarta.persistence.UniqueConstraint;\n", "")),
                fault(
                        "attribute-reset-when-the-member-is-saved",
                        CLUBS,
                        Set.of(Rule.ATTRIBUTES_PARENT),
                        in(
                                "Library",
                                ".save(members::save)",
                                ".save(member -> {\n                    member.reset();\n                    members.save(member);\n                })"),
                        in(
                                "Member",
                                "    public Collection<Club> getClubs() {",
                                "    public void reset() {\n        if (id != null) {\n            memberships.forEach(Membership::promote);\n        }\n    }\n\n    public Collection<Club> getClubs() {")),
                fault(
                        "attribute-reset-when-the-club-is-saved",
                        CLUBS,
                        Set.of(Rule.ATTRIBUTES_CHILD),
                        in(
                                "Library",
                                ".saveChild(clubs::save)",
                                ".saveChild(club -> {\n                    club.memberships().forEach(Membership::promote);\n                    clubs.save(club);\n                })")),
                fault(
                        "club-with-members-cannot-be-deleted",
                        CLUBS,
                        Set.of(Rule.END_DELETED),
                        in(
                                "Clubs",
                                "        List.copyOf(club.getMembers()).forEach(member -> member.leave(club));\n",
                                ""),
                        in("Library", "references Club (id) on delete cascade;", "references Club (id);")),
                fault(
                        "clubs-deleted-with-their-members",
                        CLUBS,
                        Set.of(Rule.DELETE_POLICY, Rule.DELETE_OWN_ROWS),
                        in(
                                "Membership",
                                "    @ManyToOne(fetch = FetchType.LAZY, optional = false)\n    @JoinColumn(name = \"club_id\")",
                                "    @ManyToOne(fetch = FetchType.LAZY, optional = false, cascade = jakarta.persistence.CascadeType.REMOVE)\n    @JoinColumn(name = \"club_id\")")));
    }

    private static List<Fault> detached() {
        return List.of(
                fault(
                        "save-of-a-detached-copy-persists-anew",
                        BOOKS,
                        Set.of(Rule.DETACHED_SAVE),
                        in("Repository", "entityManager().merge(entity);", "entityManager().persist(entity);")),
                fault(
                        "unread-children-are-cleared",
                        BOOKS,
                        Set.of(Rule.UNREAD_SAVE),
                        in(
                                "Shelves",
                                "    public List<Shelf> all() {",
                                "    @Override\n    public void save(Shelf shelf) {\n        if (!org.hibernate.Hibernate.isInitialized(shelf.getBooks())) {\n            entityManager().find(Shelf.class, shelf.getId()).getBooks().clear();\n        }\n        super.save(shelf);\n    }\n\n    public List<Shelf> all() {")),
                fault(
                        "appended-by-copying-the-list",
                        BOOKS,
                        Set.of(Rule.TWO_APPENDS),
                        in(
                                "Shelf",
                                "        books.add(book);\n        book.setShelf(this);\n",
                                "        books.add(book);\n        book.setShelf(this);\n        bookCount = books.size();\n"),
                        in("Shelf", "    private String name;", "    private String name;\n    private int bookCount;"),
                        in("Shelf", "    @Version\n", ""),
                        in(
                                "Shelves",
                                "    public List<Shelf> all() {",
                                "    @Override\n    public java.util.Optional<Shelf> find(Long key) {\n        return super.find(key).map(Shelf::counted);\n    }\n\n    public List<Shelf> all() {"),
                        in(
                                "Shelf",
                                "    public void rename(",
                                "    Shelf counted() {\n        books.stream().sorted(java.util.Comparator.comparing(Book::getId)).skip(bookCount).toList().forEach(books::remove);\n        return this;\n    }\n\n    public void rename(")),
                fault(
                        "policy-fails-when-children-are-loaded",
                        PLAYERS,
                        Set.of(Rule.DELETE_POLICY_LOADED),
                        in(
                                "Teams",
                                "List.copyOf(team.getPlayers()).forEach(team::release);",
                                "if (!org.hibernate.Hibernate.isInitialized(team.getPlayers())) {\n            List.copyOf(team.getPlayers()).forEach(team::release);\n        }"),
                        in("Library", "references Team (id) on delete set null;", "references Team (id);")),
                fault(
                        "detached-parent-is-not-deleted",
                        BOOKS,
                        Set.of(Rule.DELETE_POLICY_DETACHED),
                        in(
                                "Repository",
                                "E attached = manager.contains(entity) ? entity : manager.find(type, id.apply(entity));",
                                "E attached = entity;\n            if (!manager.contains(entity)) {\n                return;\n            }")),
                fault(
                        "only-a-hundred-are-released",
                        PLAYERS,
                        Set.of(Rule.DELETE_POLICY_THOUSAND),
                        in(
                                "Teams",
                                "List.copyOf(team.getPlayers()).forEach(team::release);",
                                "team.getPlayers().stream().limit(100).toList().forEach(team::release);"),
                        in("Library", "references Team (id) on delete set null;", "references Team (id);")),
                fault(
                        "released-players-retire",
                        PLAYERS,
                        Set.of(Rule.OUT_AND_BACK_LATER),
                        in(
                                "Player",
                                "        team = newTeam;\n",
                                "        team = retired ? null : newTeam;\n        retired |= newTeam == null;\n"),
                        in(
                                "Player",
                                "    private String name;",
                                "    private String name;\n    private boolean retired;")));
    }
}
