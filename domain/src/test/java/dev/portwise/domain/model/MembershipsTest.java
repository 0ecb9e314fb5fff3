package dev.portwise.domain.model;

import static dev.portwise.domain.model.Examples.NOON;
import static dev.portwise.domain.model.Examples.group;
import static dev.portwise.domain.model.Examples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.domain.exception.AlreadyMember;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MembershipsTest {

    private final User alice = user("alice");
    private final Group admin = group("admin");

    @Test
    void joiningShowsOnBothEndsWithTheDateToTheMillisecond() {
        Membership membership = alice.join(admin, NOON);

        assertThat(alice.groups()).containsExactly(admin);
        assertThat(admin.members()).containsExactly(alice);
        assertThat(membership.joinedOn()).isEqualTo(Instant.parse("2026-03-01T12:00:00.123Z"));
    }

    @Test
    void joiningFromTheGroupsEndIsTheSame() {
        Membership membership = admin.add(alice, NOON);

        assertThat(alice.memberships()).containsExactly(membership);
        assertThat(admin.memberships()).containsExactly(membership);
    }

    @Test
    void joiningTwiceIsRefusedAndKeepsTheFirstDate() {
        alice.join(admin, NOON);

        assertThatThrownBy(() -> admin.add(alice, NOON.plusSeconds(1))).isInstanceOf(AlreadyMember.class);

        assertThat(alice.memberships())
                .singleElement()
                .extracting(Membership::joinedOn)
                .isEqualTo(Instant.parse("2026-03-01T12:00:00.123Z"));
    }

    @Test
    void leavingClearsBothEnds() {
        alice.join(admin, NOON);

        admin.remove(alice);

        assertThat(alice.groups()).isEmpty();
        assertThat(admin.members()).isEmpty();
    }

    @Test
    void leavingAGroupOneIsNotInChangesNothing() {
        alice.leave(admin);

        assertThat(alice.memberships()).isEmpty();
    }
}
