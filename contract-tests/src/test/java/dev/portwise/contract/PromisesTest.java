package dev.portwise.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.PortSentences.Sentence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ports' javadoc is the contract: each of its sentences has a rule. */
class PromisesTest {

    private static final List<Sentence> ANSWERED = Promise.all().stream()
            .map(promise -> new Sentence(promise.place(), promise.sentence()))
            .toList();

    @Test
    void everySentenceOfThePortsHasARule() throws IOException {
        List<Sentence> unanswered = new ArrayList<>(PortSentences.all());

        unanswered.removeAll(ANSWERED);

        assertThat(unanswered)
                .as("sentences of the ports without a rule: write the rule, and name it under the sentence in"
                        + " contract-tests/src/main/resources/dev/portwise/contract/promises.txt")
                .isEmpty();
    }

    @Test
    void noSentenceIsAnsweredThatIsGoneFromThePorts() throws IOException {
        List<Sentence> gone = new ArrayList<>(ANSWERED);

        gone.removeAll(PortSentences.all());

        assertThat(gone)
                .as("sentences in promises.txt that no port says any more: take them out, or correct them")
                .isEmpty();
    }

    @Test
    void everySentenceIsAnsweredOnce() {
        assertThat(ANSWERED).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleThatIsNamedExists() {
        List<String> ids = Rules.all().stream().map(ContractRule::id).toList();

        assertThat(Promise.all())
                .allSatisfy(promise -> assertThat(ids)
                        .as("%s: %s", promise.place(), promise.sentence())
                        .containsAll(promise.rules()));
    }

    @Test
    void fewSentencesPromiseNothingAndEachSaysWhy() {
        List<Promise> empty = Promise.all().stream()
                .filter(promise -> promise.rules().isEmpty())
                .toList();

        assertThat(empty)
                .hasSizeLessThan(12)
                .allSatisfy(promise -> assertThat(promise.reason())
                        .hasValueSatisfying(reason -> assertThat(reason).isNotBlank()));
    }
}
