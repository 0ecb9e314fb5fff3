package dev.portwise.adapter.relational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot keep the contract is refused when it is opened, and nothing is left behind. */
class UnfitStoreTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"MODE=Oracle, MODE=Oracle", "IGNORECASE=TRUE, IGNORECASE=1"})
    void aSettingOfH2ThatBreaksTheContractIsNamed(String setting, String named) throws IOException {
        assertThatThrownBy(() -> open(StoreSettings.of("jdbc:h2:" + folder.resolve("store") + ";" + setting)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("has the setting " + named)
                .hasMessageNotContaining("\n");

        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:", "jdbc:h2:mem:;DB_CLOSE_DELAY=-1"})
    void anH2WithoutANameIsRefused(String url) {
        assertThatThrownBy(() -> open(StoreSettings.of(url)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("has no name");
    }

    @Test
    void aRefusedOpeningLeavesNoFileBehind() throws IOException {
        assertThatThrownBy(() -> open(StoreSettings.of("jdbc:h2:" + folder.resolve("store") + ";SCHEMA=NOSUCH")))
                .isInstanceOf(StoreUnavailable.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void aRefusedOpeningLeavesAFileThatWasThere() throws IOException {
        String url = "jdbc:h2:" + folder.resolve("store");
        open(StoreSettings.of(url)).close();
        List<Path> before = files();

        assertThatThrownBy(() -> open(StoreSettings.of(url + ";SCHEMA=NOSUCH"))).isInstanceOf(StoreUnavailable.class);

        assertThat(files()).containsAll(before).isNotEmpty();
    }

    @Test
    void aPostgresqlThatCannotKeepEveryTextIsRefused() throws SQLException {
        Endpoint database = Engines.shared("postgresql").newDatabase();
        execute(database, "create database latin encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0");
        Endpoint latin = new Endpoint(
                database.url().replaceFirst("/[^/?]*(\\?|$)", "/latin$1"), database.user(), database.password());

        assertThatThrownBy(() -> open(settings(latin, latin.url())))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("has the encoding LATIN1");
    }

    @Test
    void aPostgresqlThatIsAskedWithTextAloneIsRefused() {
        Endpoint database = Engines.shared("postgresql").newDatabase();
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + "preferQueryMode=simple";

        assertThatThrownBy(() -> open(settings(database, url)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("is asked with preferQueryMode=simple");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aStoreThatIsOnlyReadIsNeitherCreatedNorWritten(String engine) throws SQLException {
        Endpoint database = Engines.shared(engine).newDatabase();
        StoreSettings settings = settings(database, database.url());

        assertThatThrownBy(() -> open(settings.toRead()))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("there is nothing of Portwise");

        open(settings).close();
        try (RelationalStore store = open(settings.toRead());
                Connection connection = store.dataSource().getConnection()) {
            assertThat(connection.isReadOnly() || engine.equals("h2")).isTrue();
        }
    }

    private static RelationalStore open(StoreSettings settings) {
        return RelationalStore.open(settings);
    }

    private static StoreSettings settings(Endpoint database, String url) {
        return new StoreSettings(url, database.user(), database.password(), StatementObserver.NONE);
    }

    private static void execute(Endpoint database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.user().orElse(""),
                        database.password().orElse(""));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
