package dev.portwise.comparison.scenario;

import static dev.portwise.comparison.scenario.SampleData.BOB;

import dev.portwise.application.FindUser;
import java.util.List;

/** Looks into an open unit: memberships are read with their groups. */
final class JoinDates implements Step.Script {

    @Override
    public void run(ScenarioRunner runner) {
        List<String> groups = new FindUser(runner.units())
                .find(
                        BOB,
                        bob -> bob.memberships().stream()
                                .map(membership -> membership.group().name() + " since " + membership.joinedOn())
                                .toList());

        runner.observe("groups", groups);
    }
}
