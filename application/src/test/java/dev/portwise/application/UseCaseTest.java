package dev.portwise.application;

import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.Username;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests of use cases run behind every adapter, each beginning with an empty store. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.portwise.application.TestStore#all")
abstract class UseCaseTest {

    static final Username ALICE = new Username("alice");
    static final Username BOB = new Username("bob");
    static final GroupName ADMIN = new GroupName("Admin");
    static final TagName JAVA = new TagName("java");
    static final Title TITLE = new Title("Ports");
    static final Content TEXT = new Content("A port is a promise.");
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    final TestStore store;

    UseCaseTest(TestStore store) {
        this.store = store;
    }

    @BeforeEach
    void empty() {
        store.empty();
    }
}
