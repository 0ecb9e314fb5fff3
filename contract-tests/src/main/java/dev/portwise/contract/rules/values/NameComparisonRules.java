package dev.portwise.contract.rules.values;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;

/** The domain compares names; no collation does. */
abstract class NameComparisonRules {

    @Rule(
            id = "VAL-14",
            clause = Clause.NAMES_ARE_COMPARED_BY_THE_DOMAIN,
            origin = "Unicode normalisation form C; MariaDB: the default collation compares for itself")
    void aNameIsFoundInWhicheverFormAndCaseItIsWritten(AdapterUnderTest on) {
        String composed = "\u00E9mile";
        String decomposed = "E\u0301mile";
        User emile = user(decomposed);
        Tag tag = tag(decomposed);
        Group group = group(decomposed);
        Post post = emile.write(new PostId(uuid()), new Title(decomposed), new Content(decomposed));
        on.given(emile, tag, group);

        on.run(repositories -> {
            assertThat(repositories.users().byName(new Username(composed))).contains(emile);
            assertThat(repositories.tags().byName(new TagName(composed))).contains(tag);
            assertThat(repositories.groups().byName(new GroupName("\u00C9mile")))
                    .contains(group);
            assertThat(repositories.groups().byName(new GroupName(composed))).isEmpty();
            assertThat(find(repositories, emile).name().value()).isEqualTo(composed);
            assertThat(find(repositories, post).title().value()).isEqualTo("\u00C9mile");
            assertThat(find(repositories, post).content().value()).isEqualTo("\u00C9mile");
        });
        assertThatThrownBy(() -> on.given(user(composed))).isInstanceOf(UsernameTaken.class);
    }

    @Rule(
            id = "VAL-17",
            clause = Clause.NAMES_ARE_COMPARED_BY_THE_DOMAIN,
            origin = "Unicode: canonically equal texts; every text is kept in NFC")
    void aNameIsTheSameHoweverItsAccentsAreWritten(AdapterUnderTest on) {
        User alice = user("re\u0301sume\u0301");
        Group admin = group("re\u0301sume\u0301");
        Post post = post(alice, "re\u0301sume\u0301");
        on.given(alice, admin);

        on.run(repositories -> {
            assertThat(repositories.users().byName(new Username("r\u00E9sum\u00E9")))
                    .contains(alice);
            assertThat(repositories.groups().byName(new GroupName("r\u00E9sum\u00E9")))
                    .contains(admin);
            assertThat(find(repositories, post).title()).isEqualTo(new Title("r\u00E9sum\u00E9"));
        });
        assertThatThrownBy(() -> on.given(user("r\u00E9sum\u00E9"))).isInstanceOf(UsernameTaken.class);
    }

    @Rule(
            id = "VAL-10",
            clause = Clause.NAMES_ARE_COMPARED_BY_THE_DOMAIN,
            origin = "MariaDB: the default collation ignores case and accents")
    void namesThatDifferInAccentsOnlyAreDifferentNames(AdapterUnderTest on) {
        on.given(user("resume"), user("résumé"), group("Admin"), group("admin"), tag("java"));

        on.run(repositories -> {
            assertThat(repositories.users().byName(new Username("RESUME"))).isPresent();
            assertThat(repositories.users().byName(new Username("resumé"))).isEmpty();
            assertThat(repositories.groups().byName(new GroupName("ADMIN"))).isEmpty();
            assertThat(repositories.tags().byName(new TagName("JAVA"))).isPresent();
        });
    }
}
