package dev.portwise.comparison.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.comparison.workload.Operation;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixTest {

    @Test
    void aMixNamesStepsOfTheStoryAndTheirWeights() {
        Mix mix = Mix.of("find=50, fetch=2.5,remove-user=1");

        assertThat(mix.shares())
                .containsExactly(Map.entry("find", 50.0), Map.entry("eager", 2.5), Map.entry("delete-user", 1.0));
        assertThat(mix).hasToString("find 50, eager 2.5, delete-user 1");
    }

    @Test
    void everyStepThatIsTimedCanBeMixed() {
        String all = Operation.ALL.stream().map(step -> step.step() + "=1").collect(Collectors.joining(","));

        assertThat(Mix.of(all).shares()).hasSameSizeAs(Operation.ALL);
    }

    @Test
    void anUnknownStepIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> Mix.of("find=1,search=2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no step search to mix; valid are find, lazy, eager, ")
                .hasMessageEndingWith("taken, fetch (= eager), remove-user (= delete-user)")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "find=0|the weight of find must be a positive number, not '0'",
                "find=-1|the weight of find must be a positive number, not '-1'",
                "find=many|the weight of find must be a positive number, not 'many'",
                "find=1e999|the weight of find must be a positive number, not '1e999'",
                "find=NaN|the weight of find must be a positive number, not 'NaN'",
                "find|'find' is no share of a mix",
                "find=1,|'' is no share of a mix",
                "find=1=2|'find=1=2' is no share of a mix",
                "fetch=1,eager=2|step eager is named twice"
            })
    void whatIsNoMixIsRefused(String text, String message) {
        assertThatThrownBy(() -> Mix.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void everyPartOfTheSequenceHasTheProportionsOfTheWhole() {
        Iterator<Operation> operations = Mix.of(Mix.STANDARD).operations();

        for (int part = 0; part < 3; part++) {
            Map<String, Long> counted = Stream.generate(operations::next)
                    .limit(100)
                    .collect(Collectors.groupingBy(Operation::step, Collectors.counting()));
            assertThat(counted)
                    .isEqualTo(Map.of("find", 50L, "eager", 20L, "append", 20L, "join", 9L, "delete-user", 1L));
        }
        assertThat(List.of(operations.next().step(), operations.next().step())).containsExactly("find", "eager");
    }
}
