package dev.portwise.contract.rules.identity;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.users;
import static dev.portwise.contract.rules.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Slice;
import java.util.List;
import java.util.Optional;

/** What a lookup finds, and what it says of what is not there. */
abstract class LookupsRules {

    @Rule(id = "ID-05", clause = Clause.ABSENT_ID_IS_EMPTY, origin = "Repository.byId")
    void anAbsentIdGivesEmpty(AdapterUnderTest on) {
        assertThat(on.<Boolean>ask(repositories ->
                        repositories.users().byId(new UserId(uuid())).isPresent()))
                .isFalse();
    }

    @Rule(id = "ID-06", clause = Clause.GETTING_AN_ABSENT_ID_IS_NOT_FOUND, origin = "Repository.get")
    void gettingAnAbsentIdFailsWithNotFoundAndNamesTheId(AdapterUnderTest on) {
        UserId nobody = new UserId(uuid());

        assertThatThrownBy(() -> on.run(repositories -> repositories.users().get(nobody)))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining(nobody.toString());
    }

    @Rule(id = "ID-12", clause = Clause.MANY_IDS_GIVE_EACH_ONCE, origin = "Repository.byIds")
    void readingManyIdsGivesEachThatExistsOnceAndInOrder(AdapterUnderTest on) {
        User first = user("first");
        User second = user("second");
        on.given(second, first);

        List<User> found = on.ask(repositories -> repositories
                .users()
                .byIds(List.of(second.id(), new UserId(uuid()), first.id(), second.id()), Fetch.nothing()));

        assertThat(found).containsExactly(first, second);
    }

    @Rule(
            id = "ID-16",
            clause = Clause.NOBODY_HAS_NOTHING,
            origin = "the ports: 0 if there is no such user, empty if there is no such group")
    void whatBelongsToNobodyIsEmptyAndCountsZero(AdapterUnderTest on) {
        on.given(user("alice"), group("admin"), tag("java"));
        UserId nobody = new UserId(uuid());
        GroupId nowhere = new GroupId(uuid());

        on.run(repositories -> {
            assertThat(repositories.groups().of(nobody)).isEmpty();
            assertThat(repositories.groups().ownedBy(nobody)).isEmpty();
            assertThat(repositories.users().membersOf(nowhere)).isEmpty();
            assertThat(repositories.groups().countMembers(nowhere)).isZero();
            assertThat(repositories.groups().hasMember(nowhere, nobody)).isFalse();
            assertThat(repositories.posts().countBy(nobody)).isZero();
            assertThat(repositories.posts().by(nobody, PageRequest.first(1), Fetch.nothing()))
                    .isEqualTo(new Slice<>(List.of(), Optional.empty()));
            assertThat(repositories.posts().taggedWith(new TagId(uuid()), PageRequest.first(1)))
                    .isEqualTo(new Slice<>(List.of(), Optional.empty()));
            assertThat(repositories.users().byName(new Username("nobody"))).isEmpty();
            assertThat(repositories.groups().byName(new GroupName("nowhere"))).isEmpty();
            assertThat(repositories.tags().byName(new TagName("nothing"))).isEmpty();
        });
    }

    @Rule(
            id = "ID-17",
            clause = Clause.EVERY_KIND_IS_COUNTED_AND_FOUND,
            origin = "Repository: the same for every kind of aggregate")
    void everyKindIsCountedAndFoundByIdAndByName(AdapterUnderTest on) {
        List<User> authors = users(2);
        Group admin = group("admin");
        List<Tag> tags = List.of(tag("java"), tag("sql"), tag("orm"));
        on.given(authors.get(0), authors.get(1), admin, tags.get(0), tags.get(1), tags.get(2));

        on.run(repositories -> {
            assertThat(repositories.users().count()).isEqualTo(2);
            assertThat(repositories.groups().count()).isEqualTo(1);
            assertThat(repositories.tags().count()).isEqualTo(3);
            assertThat(repositories.posts().count()).isZero();
            assertThat(repositories.users().byId(authors.get(1).id())).contains(authors.get(1));
            assertThat(repositories.groups().byId(admin.id())).contains(admin);
            assertThat(repositories.tags().byId(tags.get(2).id())).contains(tags.get(2));
            assertThat(find(repositories, authors.get(0))).isEqualTo(authors.get(0));
            assertThat(find(repositories, admin)).isEqualTo(admin);
            assertThat(find(repositories, tags.get(1))).isEqualTo(tags.get(1));
        });
    }
}
