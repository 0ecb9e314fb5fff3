package dev.portwise.contract.defect;

import java.util.List;

/** What is changed before a call is refused, and stays changed. */
final class RefusedCallDefects {

    private RefusedCallDefects() {}

    static List<Defect> all() {
        return List.of(
                Defect.named("a-refused-join-is-stored", "The user joins before the group's end has been asked.")
                        .in(
                                "User.java",
                                "new Membership(this, group, at); group.requireMembershipsOpen();",
                                "new Membership(this, group, at);")
                        .caughtBy("TXN-33"),
                Defect.named("a-refused-leave-is-stored", "The user leaves before the group's end has been asked.")
                        .in(
                                "User.java",
                                "new Membership(this, group, Instant.EPOCH); group.requireMembershipsOpen();",
                                "new Membership(this, group, Instant.EPOCH);")
                        .caughtBy("TXN-34"),
                Defect.named("a-refused-move-shows", "The new author gains a post before the old author is asked.")
                        .in("Post.java", "requireMovable(); newAuthor.gain(this);", "newAuthor.gain(this);")
                        .caughtBy("TXN-35"),
                Defect.named(
                                "a-refused-replacement-deletes",
                                "The posts that are not kept are deleted before the others are looked at.")
                        .in("User.java", "kept.forEach(Post::requireMovable);", "")
                        .caughtBy("TXN-36"),
                Defect.named("a-refused-untag-is-stored", "The post loses its tag before the tag's end is asked.")
                        .in("Post.java", "tag.requirePostsOpen();", "")
                        .caughtBy("TXN-37"),
                Defect.named("a-refused-edit-changes-the-title", "The title changes before the content is looked at.")
                        .in(
                                "Post.java",
                                "Objects.requireNonNull(newTitle, \"a post needs a title\");",
                                "title = Objects.requireNonNull(newTitle, \"a post needs a title\");")
                        .caughtBy("TXN-38"),
                Defect.named("an-unknown-failure-escapes", "What the adapter does not know leaves the unit as it is.")
                        .in(
                                "UnitTransaction.java",
                                "throw killedBy(meaning(thrown)); } } /** Sends the changes, if there are any, and then a question.",
                                "throw killedBy(translated(thrown)); } } /** Sends the changes, if there are any, and then a question.")
                        .caughtBy("TXN-40"),
                Defect.named("a-refused-list-is-added-in-part", "A list is added up to what is refused.")
                        .in("UnitRepository.java", "aggregates.forEach(Objects::requireNonNull);", "")
                        .caughtBy("TXN-39"));
    }
}
