package dev.portwise.contract.defect;

import java.util.List;

/** What goes wrong between a user and their posts. */
final class OneToManyDefects {

    private OneToManyDefects() {}

    static List<Defect> all() {
        return List.of(
                Defect.named("orphan-keeps-its-author", "A post removed from its list keeps its author, and its row.")
                        .in("User.java", "post.discard();", "lose(post);")
                        .caughtBy("O2M-04"),
                Defect.named("moved-post-is-an-orphan", "A post that changes its author is deleted as an orphan.")
                        .in(
                                "ChangeDetection.java",
                                "changes.changedPosts.add(revised);",
                                "changes.removedPosts.add(new Removed<>(post.id(), stored.revision()));")
                        .caughtBy("O2M-06"));
    }
}
