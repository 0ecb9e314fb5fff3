package dev.portwise.relations;

import dev.portwise.relations.rules.AssociationRules;
import dev.portwise.relations.rules.AtomicityRules;
import dev.portwise.relations.rules.ChildDeletionRules;
import dev.portwise.relations.rules.CostRules;
import dev.portwise.relations.rules.DeletionRules;
import dev.portwise.relations.rules.EndRules;
import dev.portwise.relations.rules.IdentityRules;
import dev.portwise.relations.rules.LoadingRules;
import dev.portwise.relations.rules.PageRules;
import dev.portwise.relations.rules.RaceRules;
import dev.portwise.relations.rules.StoringRules;
import dev.portwise.relations.rules.TakingOutRules;
import java.util.Locale;
import java.util.Set;

/** The rules for relations. An id never changes and is never reused. */
@SuppressWarnings("ImmutableEnumChecker") // the checks hold nothing, the sets are copies nobody changes
public enum Rule {
    // Both ends
    LINK_IN_STEP(
            "END-01",
            Kind.CORRECTNESS,
            EndRules::linkKeepsBothEndsInStep,
            "After a link both ends know each other, before anything is saved."),
    UNLINK_IN_STEP(
            "END-02",
            Kind.CORRECTNESS,
            EndRules::unlinkKeepsBothEndsInStep,
            "After an unlink neither end knows the other, before anything is saved."),
    RELOADED_ENDS_AGREE("END-03", Kind.CORRECTNESS, EndRules::reloadedEndsAgree, "After a reload both ends agree."),
    MOVE_IN_STEP(
            "END-04",
            Kind.CORRECTNESS,
            EndRules::movedChildLeavesItsOldParent,
            "A moved child leaves its old parent, before anything is saved.",
            Shape.ONE_TO_MANY),
    FOREIGN_UNLINK(
            "END-05",
            Kind.CORRECTNESS,
            EndRules::unlinkingAForeignChildChangesNothing,
            "Unlinking the child of another parent changes nothing.",
            Shape.ONE_TO_MANY),
    LINKED_TWICE("END-06", Kind.CORRECTNESS, EndRules::linkingTwiceIsOneLink, "Linking twice in turn is one link."),
    LINK_AT_CHILD(
            "END-07",
            Kind.CORRECTNESS,
            EndRules::linkAtTheChildsEndIsStored,
            "A link that is made at the child's end alone is stored."),
    UNLINK_AT_CHILD(
            "END-08",
            Kind.CORRECTNESS,
            EndRules::unlinkAtTheChildsEndIsStored,
            "An unlink that is made at the child's end alone is stored."),
    // Storing
    ROUND_TRIP(
            "STO-01",
            Kind.CORRECTNESS,
            StoringRules::roundTrip,
            "A parent comes back with its 0, 1, 2 or 50 children, each once."),
    APPEND_STORED(
            "STO-02",
            Kind.CORRECTNESS,
            StoringRules::appendedChildIsStored,
            "A child that is added to a stored parent is stored and linked."),
    MOVE_STORED(
            "STO-03",
            Kind.CORRECTNESS,
            StoringRules::movedChildIsStoredOnce,
            "A moved child is stored with its new parent alone.",
            Shape.ONE_TO_MANY),
    TAKEN_OUT(
            "STO-04",
            Kind.CORRECTNESS,
            TakingOutRules::takenOutAsThePolicySays,
            "A child that is taken out is deleted, kept or refused, as the policy says."),
    TAKEN_OUT_ALONE(
            "STO-05",
            Kind.CORRECTNESS,
            TakingOutRules::takingOneOutLeavesTheOthers,
            "Taking one child out leaves the rows of the others as they were."),
    OUT_AND_BACK(
            "STO-06",
            Kind.CORRECTNESS,
            TakingOutRules::outAndBackIsNoChange,
            "Taking a child out and putting it back in one unit is no change."),
    ORDER(
            "STO-07",
            Kind.CORRECTNESS,
            TakingOutRules::orderSurvivesARemoval,
            "The order survives a removal from the middle."),
    DETACHED_SAVE(
            "STO-08",
            Kind.CORRECTNESS,
            StoringRules::savingADetachedParentNeitherDropsNorDoubles,
            "Saving a detached parent neither drops nor doubles its children."),
    OUT_AND_BACK_LATER(
            "STO-09",
            Kind.CORRECTNESS,
            TakingOutRules::outInOneUnitAndBackInTheNext,
            "A child that is taken out in one unit can be linked again in the next."),
    REPLACED(
            "STO-10",
            Kind.CORRECTNESS,
            TakingOutRules::oneOutAndAnotherIn,
            "One child out and another in, in one unit, are both stored."),
    SAVE_OWN_ROWS(
            "STO-11", Kind.CORRECTNESS, StoringRules::aSaveTouchesItsOwnRowsOnly, "A save touches its own rows only."),
    UNREAD_SAVE(
            "STO-12",
            Kind.CORRECTNESS,
            StoringRules::savingAnUnreadParentKeepsItsChildren,
            "Saving a parent whose children were not read keeps them."),
    // Identity
    CHILD_IN_SET(
            "IDN-01",
            Kind.CORRECTNESS,
            IdentityRules::childIsFoundInItsSetAfterTheFirstSave,
            "A child is found in its HashSet after the first save."),
    PARENT_IN_SET(
            "IDN-02",
            Kind.CORRECTNESS,
            IdentityRules::parentIsFoundInItsSetAfterTheFirstSave,
            "A parent is found in its HashSet after the first save."),
    DESCRIBING_SENDS_NOTHING(
            "IDN-03",
            Kind.COST,
            IdentityRules::toStringEqualsAndHashCodeSendNothing,
            "toString, equals and hashCode send nothing."),
    DESCRIBING_DETACHED(
            "IDN-04",
            Kind.CORRECTNESS,
            IdentityRules::toStringEqualsAndHashCodeWorkDetached,
            "toString, equals and hashCode work after the unit, and send nothing."),
    DESCRIBING_ENDS(
            "IDN-05",
            Kind.CORRECTNESS,
            IdentityRules::toStringEndsWithBothEndsLoaded,
            "toString, equals and hashCode end when both ends are loaded."),
    // Loading
    UNLOADED_OUTSIDE(
            "LOA-01",
            Kind.CORRECTNESS,
            LoadingRules::unloadedEndOutsideTheUnit,
            "An unloaded end fails loudly after the unit, or is loaded; it never sends silently."),
    PROMISED_CHILDREN(
            "LOA-02",
            Kind.CORRECTNESS,
            LoadingRules::promisedChildrenAreThereAfterTheUnit,
            "Children that a reader promises are there after the unit."),
    PARENTS_GROW(
            "LOA-03",
            Kind.COST,
            LoadingRules::readingDoesNotGrowWithTheParents,
            "A reader's statements do not grow with the number of parents."),
    CHILDREN_GROW(
            "LOA-04",
            Kind.COST,
            LoadingRules::readingDoesNotGrowWithTheChildren,
            "A reader's statements do not grow with the number of children."),
    READERS_COMPLETE(
            "LOA-05",
            Kind.CORRECTNESS,
            LoadingRules::readersLoseAndRepeatNothing,
            "A reader loses and repeats neither parents nor children."),
    PAGES_COUNT_PARENTS(
            "LOA-06",
            Kind.CORRECTNESS,
            PageRules::pagesCountParents,
            "A page counts parents, and holds each with all its children."),
    PAGE_READS_ITSELF("LOA-07", Kind.COST, PageRules::aPageReadsItsOwnRowsOnly, "A page reads its own rows only."),
    FIND_GROWS(
            "LOA-08",
            Kind.COST,
            LoadingRules::readingAllChildrenDoesNotGrowWithThem,
            "Reading all children of a parent does not grow with their number."),
    // Cost
    APPEND_GROWS(
            "CST-01",
            Kind.COST,
            CostRules::appendingDoesNotGrowWithTheList,
            "Adding a child does not grow with the number of children."),
    ONE_OUT_ONE_WRITE("CST-02", Kind.COST, CostRules::takingOneOutIsOneWrite, "Taking out one child is one delete."),
    UNCHANGED_SAVE(
            "CST-03",
            Kind.COST,
            CostRules::savingAnUnchangedParentWritesNothing,
            "Saving an unchanged parent writes nothing."),
    DELETE_GROWS(
            "CST-04",
            Kind.COST,
            CostRules::deletingDoesNotGrowWithTheChildren,
            "Deleting a parent does not grow with the number of children."),
    APPEND_WRITES(
            "CST-05",
            Kind.COST,
            CostRules::appendingWritesTheNewRowsAlone,
            "Adding a child writes the new rows alone."),
    // Races
    TWO_APPENDS(
            "RAC-01",
            Kind.CORRECTNESS,
            RaceRules::twoAppendsAtOnceBothSurvive,
            "Two children added at once both survive, or one is refused."),
    LINKED_TWICE_AT_ONCE(
            "RAC-02",
            Kind.CORRECTNESS,
            RaceRules::linkedTwiceAtOnceIsLinkedOnce,
            "Linking the same two at once is one link.",
            Shape.MANY_TO_MANY,
            Shape.ASSOCIATION),
    STALE_EDIT(
            "RAC-03",
            Kind.CORRECTNESS,
            RaceRules::staleEditsAreRefused,
            "Of two edits of the same version one is refused."),
    APPEND_TO_DELETED(
            "RAC-04",
            Kind.CORRECTNESS,
            RaceRules::anAppendToADeletedParentLeavesNothing,
            "A child added to a parent that is deleted meanwhile leaves nothing.",
            Shape.ONE_TO_MANY),
    // Deletion
    DELETE_POLICY(
            "DEL-01",
            Kind.CORRECTNESS,
            DeletionRules::policyHolds,
            "A deleted parent takes along what the policy says, for 0, 1 and 2 children."),
    DELETE_POLICY_LOADED(
            "DEL-02",
            Kind.CORRECTNESS,
            DeletionRules::policyHoldsWithLoadedChildren,
            "The policy holds if the children were loaded."),
    DELETE_POLICY_DETACHED(
            "DEL-03",
            Kind.CORRECTNESS,
            DeletionRules::policyHoldsForADetachedParent,
            "The policy holds if the parent was loaded in an earlier unit."),
    DELETE_POLICY_THOUSAND(
            "DEL-04", Kind.CORRECTNESS, DeletionRules::policyHoldsForAThousand, "The policy holds for 1,000 children."),
    DELETE_OWN_ROWS(
            "DEL-05",
            Kind.CORRECTNESS,
            DeletionRules::aDeleteTouchesItsOwnRowsOnly,
            "A delete touches its own rows only."),
    DELETE_BY_DATABASE(
            "DEL-06",
            Kind.CORRECTNESS,
            DeletionRules::theDatabaseDeletesAsTheMapperDoes,
            "Deleting by the mapper and by the database's own DELETE end alike."),
    CHILD_DELETED(
            "DEL-07",
            Kind.CORRECTNESS,
            ChildDeletionRules::deletingAChildLeavesItsParentAndSiblings,
            "Deleting a child leaves its parent and its siblings."),
    CHILD_DELETE_UNDONE(
            "DEL-08",
            Kind.CORRECTNESS,
            ChildDeletionRules::deletingAChildOfALoadedParentIsNotUndone,
            "Deleting a child whose parent is loaded is not undone."),
    // Atomicity
    FAILED_UNIT(
            "ATO-01",
            Kind.CORRECTNESS,
            AtomicityRules::aUnitThatFailsLeavesNothing,
            "A unit that throws leaves nothing behind."),
    FAILED_SAVE(
            "ATO-02",
            Kind.CORRECTNESS,
            AtomicityRules::aSaveThatFailsMidwayLeavesNothing,
            "A save that fails midway leaves nothing behind."),
    FAILED_DELETE(
            "ATO-03",
            Kind.CORRECTNESS,
            AtomicityRules::aDeleteThatFailsMidwayLeavesEverything,
            "A delete that fails midway leaves everything as it was."),
    // Association objects
    ATTRIBUTES(
            "ASC-01",
            Kind.CORRECTNESS,
            AssociationRules::attributesSurviveTheRoundTrip,
            "The attributes of an association come back.",
            Shape.ASSOCIATION),
    ATTRIBUTES_PARENT(
            "ASC-02",
            Kind.CORRECTNESS,
            AssociationRules::attributesSurviveSavingTheParent,
            "The attributes survive saving the parent.",
            Shape.ASSOCIATION),
    ATTRIBUTES_CHILD(
            "ASC-03",
            Kind.CORRECTNESS,
            AssociationRules::attributesSurviveSavingTheChild,
            "The attributes survive saving the child.",
            Shape.ASSOCIATION),
    ATTRIBUTE_CHANGED(
            "ASC-04",
            Kind.CORRECTNESS,
            AssociationRules::aChangedAttributeIsStored,
            "A changed attribute is stored, and no other.",
            Shape.ASSOCIATION),
    REJOIN(
            "ASC-05",
            Kind.CORRECTNESS,
            AssociationRules::leaveAndRejoinInOneUnit,
            "An association can end and begin anew in one unit.",
            Shape.ASSOCIATION),
    JOINED_TWICE(
            "ASC-06",
            Kind.CORRECTNESS,
            AssociationRules::joiningTwiceKeepsTheFirst,
            "Joining twice keeps one association with its attributes.",
            Shape.ASSOCIATION),
    END_DELETED(
            "ASC-07",
            Kind.CORRECTNESS,
            AssociationRules::deletingEitherEndLeavesTheOther,
            "Deleting either end ends the associations and leaves the other end.",
            Shape.ASSOCIATION);

    private final String id;
    private final Kind kind;
    private final Check check;
    private final String sentence;
    private final Set<Shape> shapes;

    Rule(String id, Kind kind, Check check, String sentence, Shape... shapes) {
        this.id = id;
        this.kind = kind;
        this.check = check;
        this.sentence = sentence;
        this.shapes = shapes.length == 0 ? Set.of(Shape.values()) : Set.of(shapes);
    }

    /** The id in reports: {@code DEL-05}. */
    public String id() {
        return id;
    }

    /** Why the rule matters. */
    public Kind kind() {
        return kind;
    }

    /** The id and why the rule matters: {@code DEL-05, correctness}. */
    String label() {
        return id + ", " + kind.name().toLowerCase(Locale.ROOT);
    }

    /** What the rule demands. */
    public String sentence() {
        return sentence;
    }

    /** Why the rule matters, what usually breaks it and what to do: the rule's section of the page of rules. */
    public String explanation() {
        return Explanations.of(id);
    }

    /** Whether the rule is about relations of this shape. */
    public boolean isAbout(Shape shape) {
        return shapes.contains(shape);
    }

    /** Whether the rule is about deleting. Without a policy such a rule asks; it does not fail. */
    boolean needsPolicy() {
        return id.startsWith("DEL");
    }

    /** Whether the rule means nothing where saved parents come back without their children. */
    boolean needsStoredChildren() {
        return !id.startsWith("IDN")
                && !Set.of("END-01", "END-03", "STO-01", "STO-02").contains(id);
    }

    Check check() {
        return check;
    }
}
