package dev.portwise.adapter.relational;

import static java.util.Map.entry;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Isolation;
import dev.portwise.adapter.spi.StoreKind;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The differences between the SQL databases. */
@SuppressWarnings("ImmutableEnumChecker") // the sets and maps are copies nobody changes
enum Dialect {
    /**
     * H2 compares texts by UTF-16 code unit. Their UTF-8 bytes have the order of code points. H2's foreign keys do not
     * lock the row they point to (h2database issue 3663). So a new link and the removal of its end can both succeed if
     * they are sent at the same moment.
     */
    H2(
            StoreKind.H2,
            EnumSet.complementOf(EnumSet.of(Guarantee.SERVER_CHECKED_RACES)),
            UuidForm.NATIVE,
            "stringtoutf8",
            "by code unit",
            "select case when database_path() is null then 'in memory' else 'on disk, but not forced there' end",
            settings -> false,
            Map.ofEntries(
                    entry("id", "uuid"),
                    entry("text_order", ""),
                    entry("long_text", "varchar(200000)"),
                    entry("instant", "timestamp(3) with time zone")),
            Map.of()),

    /** PostgreSQL's C collation compares UTF-8 bytes, which is the order of code points. */
    POSTGRESQL(
            StoreKind.POSTGRESQL,
            EnumSet.allOf(Guarantee.class),
            UuidForm.NATIVE,
            "",
            "C",
            "select string_agg(name || '=' || setting, ', ' order by name) from pg_settings"
                    + " where name in ('fsync', 'synchronous_commit')",
            settings -> settings.contains("fsync=on") && !settings.contains("synchronous_commit=off"),
            Map.ofEntries(
                    entry("id", "uuid"),
                    entry("text_order", "collate \"C\""),
                    entry("long_text", "text"),
                    entry("instant", "timestamp(3) with time zone")),
            Map.ofEntries(
                    entry("reWriteBatchedInserts", "true"),
                    entry("ApplicationName", "portwise"),
                    entry("connectTimeout", "5"),
                    entry("tcpKeepAlive", "true"))),

    /**
     * Its binary collations compare code points, those without padding also trailing spaces. Its own type for UUIDs does
     * not order them by their bytes (MDEV-29959). An isolation level below its default, REPEATABLE READ, spares the gap
     * locks, and is what the other databases give.
     */
    MARIADB(
            StoreKind.MARIADB,
            EnumSet.allOf(Guarantee.class),
            UuidForm.BINARY,
            "",
            "utf8mb4_nopad_bin",
            "select concat('innodb_flush_log_at_trx_commit=', @@innodb_flush_log_at_trx_commit)",
            settings -> settings.endsWith("=1"),
            Map.ofEntries(
                    entry("id", "binary(16)"),
                    entry("text_order", "character set utf8mb4 collate utf8mb4_nopad_bin"),
                    entry("long_text", "mediumtext character set utf8mb4 collate utf8mb4_nopad_bin"),
                    entry("instant", "datetime(3)")),
            Map.ofEntries(
                    entry("connectTimeout", "5000"),
                    entry("useBulkStmtsForInserts", "true"),
                    entry("preserveInstants", "true"),
                    entry("connectionTimeZone", "UTC"),
                    entry("forceConnectionTimeZoneToSession", "true"),
                    entry("transactionIsolation", "READ-COMMITTED"),
                    entry("sessionVariables", "innodb_lock_wait_timeout=5")));

    /** H2's URLs of a database on a server. */
    private static final Pattern ON_A_SERVER = Pattern.compile("jdbc:h2:(tcp|ssl):");

    /** The modes of MariaDB's driver for several nodes that all take writes. */
    private static final Pattern TO_A_CLUSTER = Pattern.compile("jdbc:mariadb:(sequential|loadbalance):");

    /**
     * A node of a Galera cluster stores what the others committed a moment after them. So the first statement of a unit,
     * whether it reads (1), changes (2) or adds (4), waits until its node has stored all that was committed anywhere
     * before: what one unit stored, the next one finds, on whatever node it runs. It costs each unit one message among the
     * nodes, and more while a node lags.
     */
    private static final String WAIT_FOR_THE_OTHERS = "wsrep_sync_wait=7";

    private final StoreKind kind;
    private final Set<Guarantee> guarantees;
    private final UuidForm uuidForm;
    private final String codePointKey;
    private final String collation;
    private final String durabilityQuery;
    private final Predicate<String> durable;
    private final Map<String, String> types;
    private final Map<String, String> driverProperties;

    Dialect(
            StoreKind kind,
            Set<Guarantee> guarantees,
            UuidForm uuidForm,
            String codePointKey,
            String collation,
            String durabilityQuery,
            Predicate<String> durable,
            Map<String, String> types,
            Map<String, String> driverProperties) {
        this.kind = kind;
        this.guarantees = Set.copyOf(guarantees);
        this.uuidForm = uuidForm;
        this.codePointKey = codePointKey;
        this.collation = collation;
        this.durabilityQuery = durabilityQuery;
        this.durable = durable;
        this.types = types;
        this.driverProperties = driverProperties;
    }

    static Set<StoreKind> kinds() {
        return Arrays.stream(values()).map(Dialect::kind).collect(Collectors.toSet());
    }

    /** @throws IllegalArgumentException if no SQL adapter knows such a URL */
    static Dialect of(String url) {
        return Arrays.stream(values())
                .filter(dialect -> url.startsWith(dialect.kind.urlPrefix()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the SQL adapters open "
                        + Arrays.stream(values())
                                .map(dialect -> dialect.kind.urlPrefix() + "…")
                                .collect(Collectors.joining(", "))
                        + ", not " + url));
    }

    StoreKind kind() {
        return kind;
    }

    /**
     * The capabilities of the database.
     *
     * @param durability the answer to {@link #durabilityQuery}
     */
    Set<Guarantee> guarantees(String durability) {
        Set<Guarantee> kept = EnumSet.copyOf(guarantees);
        if (!durable.test(durability)) {
            kept.remove(Guarantee.DURABLE_UNITS);
        }
        return kept;
    }

    /** The collation of the text columns. */
    String collation() {
        return collation;
    }

    /** The query for the settings that decide when a commit is on disk. */
    String durabilityQuery() {
        return durabilityQuery;
    }

    /**
     * Translates JDBC's level. These databases have no phantoms at REPEATABLE READ, and H2's highest level is a
     * snapshot.
     */
    Isolation isolation(int level) {
        return switch (level) {
            case Connection.TRANSACTION_NONE, Connection.TRANSACTION_READ_UNCOMMITTED -> Isolation.NONE;
            case Connection.TRANSACTION_READ_COMMITTED -> Isolation.READ_COMMITTED;
            case Connection.TRANSACTION_SERIALIZABLE -> this == H2 ? Isolation.SNAPSHOT : Isolation.SERIALIZABLE;
            default -> Isolation.SNAPSHOT;
        };
    }

    /** See {@link RelationalStore#uuidForm}. */
    UuidForm uuidForm() {
        return uuidForm;
    }

    /** See {@link RelationalStore#codePointKey}. */
    String codePointKey() {
        return codePointKey;
    }

    /** The placeholders of the migrations. */
    Map<String, String> types() {
        return types;
    }

    /**
     * The driver's settings for each connection. Settings of the URL count more.
     *
     * @param roundTrip how long to wait for an answer. H2 has no wire unless its URL names a server
     */
    Map<String, String> driverProperties(String url, Duration roundTrip) {
        Map<String, String> properties = new HashMap<>(driverProperties);
        switch (this) {
            case H2 -> {
                if (ON_A_SERVER.matcher(url).lookingAt()) {
                    properties.put("NETWORK_TIMEOUT", String.valueOf(roundTrip.toMillis()));
                }
            }
            case POSTGRESQL -> properties.put("socketTimeout", String.valueOf(roundTrip.toSeconds()));
            case MARIADB -> {
                properties.put("socketTimeout", String.valueOf(roundTrip.toMillis()));
                properties.merge(
                        "sessionVariables",
                        "idle_transaction_timeout=" + roundTrip.toSeconds(),
                        (own, more) -> own + "," + more);
            }
        }
        if (TO_A_CLUSTER.matcher(url).lookingAt()) {
            properties.merge("sessionVariables", WAIT_FOR_THE_OTHERS, (own, more) -> own + "," + more);
        }
        return properties;
    }

    /**
     * The statement for a new connection, if it needs one. PostgreSQL would wait without end for a lock, and for the next
     * statement of a unit whose client is gone. The others have limits: H2 of its own, MariaDB by its session variables. A
     * limit that the server or the URL sets is left alone.
     */
    Optional<String> onConnect(Duration roundTrip) {
        return this == POSTGRESQL
                ? Optional.of("select " + setUnlessSet("lock_timeout", 5) + ", "
                        + setUnlessSet("idle_in_transaction_session_timeout", roundTrip.toSeconds()))
                : Optional.empty();
    }

    private static String setUnlessSet(String setting, long seconds) {
        return "set_config('%1$s', case current_setting('%1$s') when '0' then '%2$ds' else current_setting('%1$s') end, false)"
                .formatted(setting, seconds);
    }

    /**
     * The statements that empty tables. PostgreSQL keeps deleted rows, and may count the table as empty, until its next
     * clean-up. A plan made meanwhile, also one of a foreign key, reads the whole table for each row.
     */
    List<String> emptying(List<String> childrenFirst) {
        return this == POSTGRESQL
                ? List.of("truncate " + String.join(", ", childrenFirst))
                : childrenFirst.stream().map(table -> "delete from " + table).toList();
    }

    /** How many rows of a query come at once. The adapters leave it to the driver. */
    String fetching() {
        return this == H2 ? "rows as they are read" : "all rows of a query at once";
    }
}
