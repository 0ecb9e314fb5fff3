package dev.portwise.contract.rules.unitofwork;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.uuid;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Repositories;
import java.util.List;

/**
 * Two aggregates of each kind: those that come first are related, the others are not. Alice wrote both posts, has tagged the
 * first, and is the owner and the only member of the first group. No other sample has the same names.
 */
public record Sample(User alice, User bob, Post tagged, Post plain, Tag used, Tag unused, Group joined, Group empty) {

    public static Sample create() {
        User alice = user("alice " + uuid());
        Sample sample = new Sample(
                alice,
                user("bob " + uuid()),
                post(alice, "tagged"),
                post(alice, "plain"),
                tag("used " + uuid()),
                tag("unused " + uuid()),
                group("joined " + uuid()),
                group("empty " + uuid()));
        sample.tagged.tag(sample.used);
        alice.join(sample.joined, NOON);
        sample.joined.handTo(alice.id());
        return sample;
    }

    static Sample storedBy(AdapterUnderTest on) {
        Sample sample = create();
        on.run(sample::addTo);
        return sample;
    }

    public void addTo(Repositories all) {
        all.users().addAll(List.of(alice, bob));
        all.tags().addAll(List.of(used, unused));
        all.groups().addAll(List.of(joined, empty));
    }
}
