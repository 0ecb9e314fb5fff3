package dev.portwise.contract.rules;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import java.util.regex.Pattern;

/** What an object shows, as text: its fields and its to-one ends. Equal texts mean that nothing differs. */
public final class Shown {

    /** An id in a text. */
    public static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Shown() {}

    public static String of(Object object) {
        if (object instanceof User user) {
            return "user %s r%d %s".formatted(user.name(), user.revision(), tail(user.id()));
        }
        if (object instanceof Post post) {
            return "post '%s' '%s' r%d %s by %s"
                    .formatted(
                            post.title(),
                            post.content(),
                            post.revision(),
                            tail(post.id()),
                            post.author().map(Shown::of).orElse("nobody"));
        }
        if (object instanceof Tag tag) {
            return "tag %s r%d %s".formatted(tag.name(), tag.revision(), tail(tag.id()));
        }
        if (object instanceof Group group) {
            return "group %s r%d %s owned by %s"
                    .formatted(
                            group.name(),
                            group.revision(),
                            tail(group.id()),
                            group.owner().map(Shown::tail).orElse("nobody"));
        }
        Membership membership = (Membership) object;
        return "%s in %s since %s r%d"
                .formatted(of(membership.user()), of(membership.group()), membership.joinedOn(), membership.revision());
    }

    /** The last four digits, as reports show the contents of a store. */
    private static String tail(Identifier id) {
        String text = id.value().toString();
        return "…" + text.substring(text.length() - 4);
    }
}
