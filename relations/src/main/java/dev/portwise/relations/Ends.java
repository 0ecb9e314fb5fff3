package dev.portwise.relations;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How the two ends of a relation are connected and read. */
final class Ends<P, C> {

    Named.@Nullable Joining<? super P, ? super C> link;
    Named.@Nullable Joining<? super P, ? super C> unlink;
    Named.@Nullable Joining<? super C, ? super P> linkFromChild;
    Named.@Nullable Joining<? super C, ? super P> unlinkFromChild;
    Named.@Nullable Joining<? super C, ? super P> move;
    Named.@Nullable Reading<? super P, ? extends Collection<?>> children;
    Named.@Nullable Reading<? super C, ?> parents;
    Named.@Nullable Comparing<? super P, ? super C> attribute;
    Named.@Nullable Joining<? super P, ? super C> change;
    /** Whether {@link #link} is the team's own method, which promises to keep both ends in step. */
    boolean linksByHelper = true;
    /** Whether {@link #unlink} is the team's own method, which promises to keep both ends in step. */
    boolean unlinksByHelper = true;

    boolean ordered;
}
