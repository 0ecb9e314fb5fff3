package dev.portwise.contract.rules.onetomany;

import org.junit.jupiter.api.Nested;

/** O2M: a user and their posts. */
public abstract class OneToManyRules {

    @Nested
    class StoringPosts extends StoringPostsRules {}

    @Nested
    class RequiredAuthor extends RequiredAuthorRules {}

    @Nested
    class BothEnds extends BothEndsRules {}

    @Nested
    class UnloadedLists extends UnloadedListsRules {}

    @Nested
    class MovingPosts extends MovingPostsRules {}

    @Nested
    class LoadOrder extends LoadOrderRules {}

    @Nested
    class ReplacingPosts extends ReplacingPostsRules {}

    @Nested
    class RemovingPosts extends RemovingPostsRules {}
}
