package dev.portwise.contract.rules.cascade;

import org.junit.jupiter.api.Nested;

/** CAS: cascade, orphan and delete policy. */
public abstract class CascadeRules {

    @Nested
    class Saving extends SavingRules {}

    @Nested
    class AddedAndRemoved extends AddedAndRemovedRules {}

    @Nested
    class RemovingUsers extends RemovingUsersRules {}

    @Nested
    class RemovingPostsAndTags extends RemovingPostsAndTagsRules {}

    @Nested
    class RemovingGroups extends RemovingGroupsRules {}

    @Nested
    class Owners extends OwnersRules {}

    @Nested
    class MovedPosts extends MovedPostsRules {}

    @Nested
    class Replacing extends ReplacingRules {}

    @Nested
    class BulkRemoval extends BulkRemovalRules {}

    @Nested
    class AfterRemoval extends AfterRemovalRules {}

    @Nested
    class RemovedFromEnds extends RemovedFromEndsRules {}

    @Nested
    class NotAddedYet extends NotAddedYetRules {}

    @Nested
    class JoinedMeanwhile extends JoinedMeanwhileRules {}
}
