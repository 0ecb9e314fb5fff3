package dev.portwise.contract.rules.manytomany;

import static dev.portwise.contract.rules.Fixtures.EVENING;
import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.manytomany.Memberships.joinedOn;
import static dev.portwise.contract.rules.manytomany.Memberships.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.OtherThread;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfUser;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** A user is in a group once. */
abstract class JoiningTwiceRules {

    @Rule(id = "M2M-12", clause = Clause.USER_AND_GROUP_ARE_UNIQUE, origin = "unique (user, group)")
    void joiningAgainIsRefusedWhenNeitherEndIsLoaded(AdapterUnderTest on) {
        User alice = member(on, "alice", "admin");
        MembershipId stored = alice.memberships().iterator().next().id();

        assertThatThrownBy(() -> on.run(repositories -> find(repositories, alice)
                        .join(
                                repositories
                                        .groups()
                                        .byName(new GroupName("admin"))
                                        .orElseThrow(),
                                EVENING)))
                .isInstanceOfSatisfying(
                        AlreadyMember.class,
                        refused -> assertThat(refused.membership()).isEqualTo(stored))
                .hasMessageContaining(alice.id().toString());

        assertThat(joinedOn(on, alice)).containsExactly(NOON);
    }

    @Rule(id = "M2M-13", clause = Clause.USER_AND_GROUP_ARE_UNIQUE, origin = "unique (user, group)")
    void joiningAgainIsRefusedAtOnceWhenAnEndIsLoaded(AdapterUnderTest on) {
        User alice = member(on, "alice", "admin");

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.MEMBERSHIPS);
            assertThatThrownBy(() -> loaded.join(loaded.groups().get(0), EVENING))
                    .isInstanceOf(AlreadyMember.class);
        });
        on.run(repositories -> {
            Group loaded = repositories
                    .groups()
                    .byName(new GroupName("admin"), Fetch.with(OfGroup.MEMBERSHIPS))
                    .orElseThrow();
            assertThatThrownBy(() -> loaded.add(loaded.members().get(0), EVENING))
                    .isInstanceOf(AlreadyMember.class);
        });

        assertThat(joinedOn(on, alice)).containsExactly(NOON);
    }

    @Rule(
            id = "M2M-25",
            clause = Clause.USER_AND_GROUP_ARE_UNIQUE,
            origin = "Group.add and User.join are the same link")
    void joiningFromBothEndsInOneUnitIsRefusedAndStoresNothing(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        assertThatThrownBy(() -> on.run(repositories -> {
                    User user = find(repositories, alice);
                    Group group = find(repositories, admin);
                    user.join(group, NOON);
                    group.add(user, EVENING);
                }))
                .isInstanceOf(AlreadyMember.class);

        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
    }

    @Rule(
            id = "M2M-34",
            clause = Clause.USER_AND_GROUP_ARE_UNIQUE,
            origin = "unique (user, group): a loaded list is only as true as when it was read")
    void joiningIsRefusedAlsoWhenTheLoadedListIsOutOfDate(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        assertThatThrownBy(() -> on.run(repositories -> {
                    User loaded = find(repositories, alice, OfUser.MEMBERSHIPS);
                    Group group = find(repositories, admin);
                    OtherThread.run(() -> on.run(others -> find(others, alice).join(find(others, admin), NOON)));
                    loaded.join(group, EVENING);
                }))
                .isInstanceOfAny(AlreadyMember.class, Retryable.class);

        assertThat(joinedOn(on, alice)).containsExactly(NOON);
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(1);
    }

    @Rule(id = "M2M-44", clause = Clause.USER_AND_GROUP_ARE_UNIQUE, origin = "a batch of which one row is refused")
    void theMembershipThatIsThereAlreadyIsNamedAmongOthers(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        Group chess = group("chess");
        alice.join(chess, NOON);
        on.given(alice, admin, chess);

        assertThatThrownBy(() -> on.run(repositories -> {
                    User loaded = find(repositories, alice);
                    Group joined = find(repositories, chess);
                    loaded.join(find(repositories, admin), EVENING);
                    loaded.join(joined, EVENING);
                }))
                .isInstanceOfSatisfying(
                        AlreadyMember.class,
                        refused ->
                                assertThat(refused.membership()).isEqualTo(new MembershipId(alice.id(), chess.id())));
    }

    @Rule(
            id = "M2M-54",
            clause = Clause.USER_AND_GROUP_ARE_UNIQUE,
            origin = "Jakarta Persistence 3.2 §3.2.2: persisting the id of another managed object may fail at once")
    void joiningAgainAfterAQueryHasSentTheFirstIsRefused(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);
        List<BiConsumer<User, Group>> ways =
                List.of((user, group) -> user.join(group, NOON), (user, group) -> group.add(user, EVENING));

        for (BiConsumer<User, Group> first : ways) {
            for (BiConsumer<User, Group> again : ways) {
                assertThatThrownBy(() -> on.run(repositories -> {
                            User user = find(repositories, alice);
                            Group group = find(repositories, admin);
                            first.accept(user, group);
                            repositories.users().count();
                            again.accept(user, group);
                        }))
                        .isInstanceOf(AlreadyMember.class);
            }
        }

        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
        }
    }

    @Rule(
            id = "M2M-53",
            clause = Clause.USER_AND_GROUP_ARE_UNIQUE,
            origin = "a look for what was refused must not depend on the order of ids or on different dates")
    void theMembershipThatIsThereAlreadyIsNamedWhateverTheOrderOfIdsAndDates(AdapterUnderTest on) {
        List<User> users = List.of(user("alice"), user("bob"), user("carol"));
        List<Group> groups = List.of(group("of alice"), group("of bob"), group("of carol"));
        for (int number = 0; number < users.size(); number++) {
            users.get(number).join(groups.get(number), NOON);
        }
        on.given(Stream.of(users, groups).flatMap(List::stream).toArray());
        List<User> descending =
                users.stream().sorted(Comparator.comparing(User::id).reversed()).toList();

        for (List<User> order : List.of(users, descending)) {
            for (Instant date : List.of(NOON, EVENING)) {
                for (int number = 0; number < users.size(); number++) {
                    assertNamed(on, order, date, users.get(number), groups.get(number), false);
                    if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
                        assertNamed(on, order, date, users.get(number), groups.get(number), true);
                    }
                }
            }
        }
    }

    /** @param rejoining whether the others leave their own groups and join them again in the same unit */
    private static void assertNamed(
            AdapterUnderTest on, List<User> order, Instant date, User member, Group admin, boolean rejoining) {
        assertThatThrownBy(() -> on.run(repositories -> {
                    List<User> loaded =
                            order.stream().map(user -> find(repositories, user)).toList();
                    Group group = find(repositories, admin);
                    if (rejoining) {
                        for (User user : loaded) {
                            if (!user.equals(member)) {
                                Group own = repositories.groups().of(user.id()).get(0);
                                user.leave(own);
                                repositories.groups().count();
                                user.join(own, date);
                            }
                        }
                    }
                    loaded.forEach(user -> user.join(group, date));
                }))
                .isInstanceOfSatisfying(
                        AlreadyMember.class,
                        refused -> assertThat(refused.membership().group()).isEqualTo(admin.id()))
                .satisfies(refused -> {
                    if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
                        assertThat(((AlreadyMember) refused).membership())
                                .isEqualTo(new MembershipId(member.id(), admin.id()));
                    }
                });
        if (on.guarantees(Guarantee.ATOMIC_UNITS)) {
            assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(3);
        }
    }
}
