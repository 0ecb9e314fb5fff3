package dev.portwise.contract.rules.witness;

import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Ending;
import dev.portwise.contract.Rule;

/** What units hold while they last: a connection, a session. */
abstract class GivenBackRules {

    /** More than a pool lends. */
    private static final int UNITS = 30;

    @Rule(
            id = "KIT-06",
            clause = Clause.UNITS_GIVE_BACK,
            origin = "a pool of ten connections: the eleventh unit waits, and seems to hang")
    void eachOfThirtyUnitsFindsAConnectionHoweverTheOnesBeforeItEnded(AdapterUnderTest on) {
        for (int number = 1; number <= UNITS; number++) {
            String name = "user-" + number;

            assertEnds(
                    "it ended well",
                    "read",
                    number,
                    () -> on.read(all -> all.users().count()));
            assertEnds(
                    "it ended well",
                    "write",
                    number,
                    () -> on.run(all -> all.users().add(user(name))));
            assertEnds(
                    "it threw IllegalStateException: given up",
                    "fail",
                    number,
                    () -> on.run(all -> {
                        all.users().add(user("not " + name));
                        throw new IllegalStateException("given up");
                    }));
        }
    }

    private static void assertEnds(String how, String kind, int number, Runnable unit) {
        assertThat(Ending.of(unit).toString())
                .as("number %d of %d units that %s; does close() give back what a unit held?", number, UNITS, kind)
                .isEqualTo(how);
    }
}
