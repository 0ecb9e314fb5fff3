package dev.portwise.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Isolation;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.ContractRun;
import dev.portwise.contract.RuleResult;
import dev.portwise.contract.Selection;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store declares follows the server's settings, and the rules hold with others than the usual ones. */
class PostgresqlSettingsTest {

    @Test
    void atTheHighestLevelOfIsolationUnitsAndRacesEndAsDeclared() {
        String setting = "default_transaction_isolation=serializable";
        assertThat(declared(setting).isolation()).isEqualTo(Isolation.SERIALIZABLE);

        Endpoint database = Engines.shared("postgresql").newDatabase();
        assertThat(new ContractRun("jpa", "postgresql", observer -> open(database, setting, observer))
                        .run(Selection.of(List.of(), List.of("TXN", "RACE", "CAS")))
                        .failures())
                .extracting(RuleResult::id)
                .isEmpty();
    }

    @Test
    void aServerThatAcknowledgesBeforeItHasWrittenGuaranteesNoDurability() {
        assertThat(declared("synchronous_commit=on").has(Guarantee.DURABLE_UNITS))
                .isTrue();

        Capabilities hasty = declared("synchronous_commit=off");

        assertThat(hasty.has(Guarantee.DURABLE_UNITS)).isFalse();
        assertThat(hasty.durability()).isEqualTo("fsync=on, synchronous_commit=off");
    }

    private static Capabilities declared(String setting) {
        Endpoint database = Engines.shared("postgresql").newDatabase();
        try (Persistence persistence = open(database, setting, StatementObserver.NONE)) {
            return persistence.capabilities();
        }
    }

    private static Persistence open(Endpoint database, String setting, StatementObserver observer) {
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + "options=-c%20" + setting;
        return new JpaAdapter().open(new StoreSettings(url, database.user(), database.password(), observer));
    }
}
