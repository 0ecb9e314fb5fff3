package dev.portwise.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void anIdIsUsedOnce() {
        assertThat(Stream.of(Rule.values()).map(Rule::id)).doesNotHaveDuplicates();
    }

    @Test
    void eachRuleIsExplainedOnThePageUnderItsSentence() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "relation-rules.md"));

        assertThat(Rule.values())
                .allSatisfy(rule -> assertThat(page).contains("\n### " + rule.id() + " " + rule.sentence() + "\n"))
                .allSatisfy(rule -> assertThat(rule.explanation()).isNotEmpty());
    }

    @Test
    void thereAreEnoughRulesForEachShape() {
        assertThat(Stream.of(Rule.values()).filter(rule -> rule.isAbout(Shape.ONE_TO_MANY)))
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(Stream.of(Rule.values()).filter(rule -> rule.isAbout(Shape.MANY_TO_MANY)))
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(Stream.of(Rule.values()).filter(rule -> rule.id().startsWith("ASC")))
                .hasSizeGreaterThanOrEqualTo(6);
    }
}
