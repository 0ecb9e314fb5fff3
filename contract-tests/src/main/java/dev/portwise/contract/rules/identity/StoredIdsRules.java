package dev.portwise.contract.rules.identity;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What is stored under an id is found under it again, byte for byte. */
abstract class StoredIdsRules {

    @Rule(
            id = "ID-01",
            clause = Clause.IDS_COME_FROM_THE_DOMAIN,
            origin = "Jakarta Persistence 3.2 §2.4: the application assigns the identity")
    void theIdGivenAtCreationIsTheIdThatIsStored(AdapterUnderTest on) {
        User alice = user("alice");
        UserId given = alice.id();

        on.given(alice);

        assertThat(alice.id()).isEqualTo(given);
        assertThat(on.probe().ids(Kind.USER)).containsExactly(given.value());
    }

    @Rule(
            id = "ID-04",
            clause = Clause.EVERY_BYTE_OF_AN_ID_SURVIVES,
            origin = "RFC 9562: 16 bytes, most significant first")
    void everyByteOfAnIdSurvives(AdapterUnderTest on) {
        List<User> users = Stream.of(
                        "00000000-0000-7000-8000-000000000000",
                        "01020304-0506-7708-890a-0b0c0d0e0f10",
                        "7fffffff-ffff-7fff-bfff-ffffffffffff",
                        "ffffffff-ffff-7fff-bfff-fffffffffffe")
                .map(text -> User.register(new UserId(UUID.fromString(text)), new Username("u-" + text)))
                .toList();

        on.given(users.toArray());

        for (User stored : users) {
            assertThat(on.<UserId>ask(repositories ->
                            repositories.users().byId(stored.id()).orElseThrow().id()))
                    .isEqualTo(stored.id());
        }
        assertThat(on.probe().ids(Kind.USER))
                .containsExactlyInAnyOrderElementsOf(
                        users.stream().map(user -> user.id().value()).toList());
    }

    @Rule(id = "ID-02", clause = Clause.EQUAL_BY_ID_ONLY, origin = "SQLAlchemy: identity and hashing of mapped objects")
    void anObjectIsFoundInAHashSetByItsReloadedTwin(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        Group admin = group("admin");
        Set<Object> before = new HashSet<>(Set.of(alice, post, java, admin, alice.join(admin, NOON)));

        on.given(alice, java, admin);

        Set<Object> twins = on.ask(repositories -> {
            User twin = find(repositories, alice);
            twin.rename(new Username("alicia"));
            return Set.of(
                    twin,
                    find(repositories, post),
                    find(repositories, java),
                    find(repositories, admin),
                    twin.memberships().iterator().next());
        });
        assertThat(before.containsAll(twins)).isTrue();
        assertThat(twins.containsAll(before)).isTrue();
    }

    @Rule(
            id = "ID-03",
            clause = Clause.CHANGES_OUTSIDE_A_UNIT_STAY_OUTSIDE,
            origin = "Jakarta Persistence 3.2 §3.3: detached entities are not synchronised")
    void changingAnObjectAfterItsUnitNeverAltersALaterLoad(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);
        User detached = on.ask(repositories -> find(repositories, alice));

        detached.rename(new Username("mallory"));

        assertThat(on.<Username>ask(
                        repositories -> repositories.users().get(alice.id()).name()))
                .isEqualTo(new Username("alice"));
    }
}
