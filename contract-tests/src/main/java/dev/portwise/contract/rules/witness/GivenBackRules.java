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

            Ending reading = Ending.of(() -> on.read(all -> all.users().count()));
            Ending writing = Ending.of(() -> on.run(all -> all.users().add(user(name))));
            Ending failing = Ending.of(() -> on.run(all -> {
                all.users().add(user("not " + name));
                throw new IllegalStateException("given up");
            }));

            assertThat(reading.toString())
                    .as("number %d of %d units that read; does close() give back what a unit held?", number, UNITS)
                    .isEqualTo("it ended well");
            assertThat(writing.toString())
                    .as("number %d of %d units that write; does close() give back what a unit held?", number, UNITS)
                    .isEqualTo("it ended well");
            assertThat(failing.toString())
                    .as("number %d of %d units that fail; does close() give back what a unit held?", number, UNITS)
                    .isEqualTo("it threw IllegalStateException: given up");
        }
    }
}
