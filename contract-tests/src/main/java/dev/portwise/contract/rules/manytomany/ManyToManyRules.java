package dev.portwise.contract.rules.manytomany;

import org.junit.jupiter.api.Nested;

/** M2M: posts and tags, users and groups. */
public abstract class ManyToManyRules {

    @Nested
    class Linking extends LinkingRules {}

    @Nested
    class Unlinking extends UnlinkingRules {}

    @Nested
    class LinkedAndUnlinked extends LinkedAndUnlinkedRules {}

    @Nested
    class Joining extends JoiningRules {}

    @Nested
    class JoiningTwice extends JoiningTwiceRules {}

    @Nested
    class DateOfJoining extends DateOfJoiningRules {}

    @Nested
    class BothEnds extends BothEndsRules {}

    @Nested
    class Navigation extends NavigationRules {}

    @Nested
    class Counting extends CountingRules {}

    @Nested
    class LoadOrder extends LoadOrderRules {}
}
