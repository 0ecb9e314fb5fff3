package dev.portwise.contract;

import java.util.Locale;

/** The statements of the contract. At least one rule names each of them. */
public enum Clause {
    EVERY_STATEMENT_IS_HEARD(Family.KIT, "The observer hears what a unit sends."),
    EACH_OPENING_IS_THE_SAME_STORE(
            Family.KIT, "Each opening is the same store and declares the same, observed or not."),
    NO_LESS_THAN_ITS_KIND(Family.KIT, "A store declares no less than its kind is known to give."),
    UNITS_GIVE_BACK(Family.KIT, "A unit gives back what it holds, however it ends."),
    GUARDS_ARE_WRITES(Family.KIT, "Without foreign keys, a write guards each new reference."),

    IDS_COME_FROM_THE_DOMAIN(Family.ID, "The domain assigns ids, and saving never changes them."),
    EQUAL_BY_ID_ONLY(Family.ID, "Objects are equal by id only and are found in a hash set across a reload."),
    CHANGES_OUTSIDE_A_UNIT_STAY_OUTSIDE(
            Family.ID, "Changing an object after its unit never alters what a later unit loads."),
    EVERY_BYTE_OF_AN_ID_SURVIVES(Family.ID, "UUIDs are stored byte for byte."),
    ABSENT_ID_IS_EMPTY(Family.ID, "Looking up an absent id gives empty."),
    GETTING_AN_ABSENT_ID_IS_NOT_FOUND(Family.ID, "Getting an absent id fails with NotFound."),
    ID_IN_USE_IS_REFUSED(Family.ID, "Adding an id that is in use fails with AlreadyExists and never overwrites."),
    SAME_ROW_IS_THE_SAME_OBJECT(Family.ID, "Within a unit the same row is the same object."),
    SAME_OBJECT_BY_ANY_PATH(Family.ID, "The same row is the same object, whichever path leads to it."),
    ADDED_TWICE_IS_ADDED_ONCE(Family.ID, "Adding the same object twice is adding it once."),
    MANY_IDS_GIVE_EACH_ONCE(Family.ID, "Reading by many ids gives each existing aggregate once, in order."),
    NOBODY_HAS_NOTHING(Family.ID, "Queries about an id that is not stored are empty and count zero."),
    EVERY_KIND_IS_COUNTED_AND_FOUND(Family.ID, "Every kind of aggregate is counted, and found by its id and its name."),
    EACH_FIELD_IS_STORED_ALONE(
            Family.ID, "Each field is stored when it alone changes, whichever way its object was reached."),

    ANY_NUMBER_OF_POSTS(Family.O2M, "A user with 0, 1, 2 or 1,000 posts round-trips."),
    NO_POSTS_IS_EMPTY(Family.O2M, "A user without posts has an empty list: never absent, no phantom row."),
    EQUAL_TEXTS_ALL_LOAD(Family.O2M, "Posts with identical text all load."),
    REPLACING_KEEPS_THE_SHARED(
            Family.O2M, "Replacing the posts deletes the absent and keeps the shared under their ids."),
    NO_POST_WITHOUT_AN_AUTHOR(Family.O2M, "No post is stored without an author."),
    UNKNOWN_AUTHOR_IS_REFUSED(Family.O2M, "A post for an author who does not exist fails, and nothing is stored."),
    MOVED_POST_KEEPS_ID_AND_TEXT(Family.O2M, "A moved post keeps its id and its text."),
    LAST_AUTHOR_COUNTS(Family.O2M, "A post that moves several times in one unit ends with its last author."),
    REMOVED_AND_TAKEN_BACK_IS_NO_CHANGE(
            Family.O2M, "A post removed, or moved away, and taken back in one unit is no change."),
    ADDING_SETS_THE_AUTHOR(Family.O2M, "Adding a post sets its author before anything is saved."),
    REMOVING_CLEARS_THE_AUTHOR(Family.O2M, "Removing a post clears its author before anything is saved."),
    ADDING_TO_ONE_REMOVES_FROM_THE_OTHER(Family.O2M, "Adding a post to one user removes it from the other."),
    SETTING_THE_AUTHOR_UPDATES_BOTH_LISTS(Family.O2M, "Setting the author updates both lists."),
    REPLACING_UPDATES_BOTH_ENDS(Family.O2M, "Replacing the posts updates both ends of each, before anything is saved."),
    BOTH_ENDS_AGREE_AFTER_RELOAD(Family.O2M, "Both ends agree after a reload."),
    UNLOADED_LIST_COSTS_NOTHING(Family.O2M, "Keeping an unloaded list in step costs no statement."),
    COLLECTIONS_ARE_UNMODIFIABLE(Family.O2M, "Exposed collections are unmodifiable."),
    ADDED_TO_UNLOADED_LIST_APPEARS_ONCE(
            Family.O2M,
            "A post added to an unloaded list appears once, in order, when the list is read later in the unit."),
    REMOVED_FROM_UNLOADED_LIST_IS_GONE(
            Family.O2M, "A post found by its id is removed while its author's list is unloaded."),
    REPOSITORY_AND_LIST_AGREE(Family.O2M, "A post removed by its repository leaves the loaded list of its author."),
    PAGES_COUNT_AND_LIST_AGREE(Family.O2M, "The list, the pages and the count of a user's posts agree."),

    LINKING_FROM_EITHER_SIDE(Family.M2M, "Linking from either side writes one link."),
    LINKING_TWICE_IS_ONE_LINK(Family.M2M, "Linking twice, in one unit or in two, is one link."),
    UNLINKING_FROM_EITHER_SIDE(Family.M2M, "Unlinking from either side removes that link only."),
    UNLINKING_THE_UNLINKED_IS_NOTHING(Family.M2M, "Unlinking what is not linked changes nothing."),
    DELETING_AN_END_REMOVES_ONLY_LINKS(Family.M2M, "Deleting either end removes links only; the other end stays."),
    ONE_OF_MANY_IS_ONE_LINK_DELETE(Family.M2M, "Removing one of many links deletes that one and writes no other."),
    GROUPS_AND_MEMBERS_AGREE(Family.M2M, "The groups of a user and the members of a group agree."),
    GROUPS_AND_MEMBERS_COST_ONE_EACH(
            Family.M2M, "The groups of a user and the members of a group cost one round trip each."),
    NAVIGATION_BOTH_WAYS(Family.M2M, "Both relations are navigated both ways, lazily or fetched."),
    BOTH_ENDS_CHANGE_AT_ONCE(Family.M2M, "Linking and unlinking change both ends in memory, loaded or not."),
    JOINED_ON_IS_GIVEN(Family.M2M, "The date of joining is the domain's, never the store's clock."),
    SAVING_AGAIN_KEEPS_JOINED_ON(Family.M2M, "Saving again never changes the date of joining."),
    REJOINING_IN_ONE_UNIT_TAKES_THE_NEW_DATE(Family.M2M, "Leaving and joining again in one unit takes the new date."),
    REJOINING_LATER_TAKES_THE_NEW_DATE(Family.M2M, "Leaving and joining again in two units takes the new date."),
    DELETING_THE_USER_KEEPS_THE_GROUP(Family.M2M, "Deleting a user keeps the groups they were in."),
    BOTH_ENDS_ARE_REQUIRED(Family.M2M, "A link needs both of its ends in the store."),
    USER_AND_GROUP_ARE_UNIQUE(
            Family.M2M, "A user is in a group once: AlreadyMember, whether or not a list was loaded."),
    NO_SECOND_PATH_WRITES_LINKS(Family.M2M, "The views of a relation only show it; no second path writes links."),
    JOINED_AND_LEFT_STORES_NOTHING(
            Family.M2M,
            "Linking and unlinking in one unit stores nothing; unlinking and linking again changes nothing."),
    RELATIONS_FETCHED_TOGETHER_ARE_COMPLETE(
            Family.M2M, "Relations fetched together, or for many aggregates, are complete and repeat nothing."),
    TAGS_ARE_BOUNDED(Family.M2M, "A post carries at most 30 tags; the domain refuses one more."),
    LINKS_BELONG_TO_THE_POST(Family.M2M, "A moved post keeps its tags."),
    ANY_NUMBER_OF_LINKS_IN_ONE_UNIT(Family.M2M, "A unit stores any number of links."),
    EACH_IS_COUNTED_ONCE(Family.M2M, "Each aggregate is counted once, however many relations it has."),

    SAVE_REACHES_NEW_CHILDREN(Family.CAS, "Saving a user saves their new posts."),
    SAVE_REACHES_NEW_GRANDCHILDREN(Family.CAS, "Saving a user saves their posts' new tags."),
    DELETE_REACHES_UNLOADED_CHILDREN(Family.CAS, "Deleting a user deletes posts that were never loaded."),
    DELETE_LOADS_NO_CHILDREN(Family.CAS, "Deleting a user does not load what goes with them."),
    ORPHANS_ARE_REMOVED(Family.CAS, "A post taken from its author's list is deleted."),
    REMOVED_POST_THEN_REMOVED_USER(Family.CAS, "A unit can remove a post and then its user."),
    PENDING_POST_REMOVED_WRITES_NOTHING(Family.CAS, "A post removed before its first save writes nothing."),
    MOVED_POST_SURVIVES_IN_THE_SAME_UNIT(
            Family.CAS, "A moved post survives its old owner's deletion in the same unit."),
    MOVED_POST_SURVIVES_LATER(Family.CAS, "A moved post survives its old owner's deletion later."),
    MOVED_POST_GOES_WITH_ITS_NEW_OWNER(
            Family.CAS, "A post moved to a user who is deleted in the same unit is deleted with them."),
    SUCCESSOR_TAKES_THE_UNIQUE_KEY(
            Family.CAS, "One thing is replaced by another with the same unique key in one unit."),
    DELETING_TWICE_HAS_ONE_OUTCOME(Family.CAS, "Deleting twice is deleting once."),
    RESTRICT_REFUSES(Family.CAS, "Deleting a group with members is refused, and nothing changes."),
    RESTRICT_HOLDS_IN_A_RACE(Family.CAS, "Deleting a group is refused even if somebody joins at that moment."),
    MEMBERS_WHO_LEFT_DO_NOT_RESTRICT(
            Family.CAS, "A group is deleted once its members are gone, also in the same unit."),
    DETACH_LEAVES_THE_GROUP_OWNERLESS(Family.CAS, "Deleting an owner keeps the group and leaves it without an owner."),
    UNLINK_KEEPS_BOTH_ENDS(Family.CAS, "Deleting a tag unlinks it and leaves the posts as they are."),
    BULK_DELETE_OBEYS_THE_POLICIES(Family.CAS, "Deleting by ids obeys the same policies."),
    BULK_DELETE_SAYS_HOW_MANY(Family.CAS, "Deleting by ids tells how many of them were there."),
    BULK_DELETE_ASKS_FOR_NO_REVISION(Family.CAS, "Deleting by ids ignores revisions."),
    DELETING_A_POST_KEEPS_TAGS(Family.CAS, "Deleting a post never deletes tags."),
    DELETING_A_USER_REMOVES_TAG_LINKS(Family.CAS, "Deleting a user removes the tag links of their posts."),
    CASCADE_STOPS_AT_ITS_PARENT(Family.CAS, "A cascade leaves alone what belongs to others."),
    ADDED_AND_REMOVED_STORES_NOTHING(Family.CAS, "What is added and removed in one unit is not stored."),
    FAILED_CASCADE_LEAVES_EVERYTHING(Family.CAS, "A failure in the middle of a cascade leaves everything as it was."),
    UNIT_SEES_WHAT_IT_REMOVED(Family.CAS, "The objects and queries of a unit no longer show what it removed."),
    ONLY_OBJECTS_OF_THE_UNIT_ARE_REMOVED(Family.CAS, "A unit removes only what was loaded or added in it."),

    BUDGET_IN_MEMORY(Family.LAZ, "Changing both ends in memory costs no round trip."),
    BUDGET_FIND_AND_TOUCH(
            Family.LAZ, "Finding a user costs one round trip, touching the posts one, touching them again none."),
    BUDGET_FETCHED_POSTS(Family.LAZ, "A user with fetched posts costs one round trip."),
    BUDGET_APPEND(Family.LAZ, "Appending a post to an unloaded list costs two round trips and reads no list."),
    BUDGET_CHANGE(Family.LAZ, "Changing a value costs two round trips, one to find and one to write."),
    BUDGET_ADD(Family.LAZ, "Adding a user with posts costs two round trips, one for each kind."),
    BUDGET_MOVE(Family.LAZ, "Moving a post costs three round trips and reads no list."),
    BUDGET_TAG_AND_UNTAG(
            Family.LAZ, "Tagging a post costs four round trips, untagging three; neither reads the tag's posts."),
    BUDGET_ORPHAN(Family.LAZ, "Removing a post from the loaded list costs at most four round trips."),
    BUDGET_JOIN(Family.LAZ, "Joining a group costs three round trips and reads no list."),
    BUDGET_DATES_OF_JOINING(
            Family.LAZ, "A user's groups with the dates of joining cost two round trips for any number."),
    BUDGET_TAG_IN_USE(Family.LAZ, "Deleting a tag in use costs at most three round trips."),
    BUDGET_DELETE_CASCADE(Family.LAZ, "Deleting a user costs at most five round trips for any number of posts."),
    BUDGET_DETACH(Family.LAZ, "Deleting an owner costs at most five round trips for any number of groups."),
    FIRST_TOUCH_COSTS_ONE(Family.LAZ, "A relation that was not fetched costs one round trip when it is first touched."),
    FETCHED_RELATION_COSTS_NOTHING_MORE(Family.LAZ, "A fetched relation costs no further round trip."),
    PAGES_KEEP_THEIR_BUDGET(Family.LAZ, "A page costs one round trip, with a fetched relation at most two."),
    CYCLES_END(Family.LAZ, "Following relations in a circle leads back to the same objects."),
    USERS_WITH_POSTS_COST_TWO(Family.LAZ, "Any number of users with their posts costs at most two round trips."),
    LOADING_MAKES_NOTHING_DIRTY(Family.LAZ, "Loading never makes anything dirty."),
    UNCHANGED_UNIT_WRITES_NOTHING(Family.LAZ, "A unit without changes sends no write."),
    PAGE_WITH_FETCHED_POSTS_IS_COMPLETE(
            Family.LAZ, "A page of two users with their posts fetched is two users with all their posts."),
    NOT_LOADED_OUTSIDE_THE_UNIT(
            Family.LAZ, "An unloaded relation throws NotLoaded outside its unit, in every adapter."),
    LOADED_STAYS_READABLE(Family.LAZ, "A loaded relation stays readable outside its unit."),
    LOADED_IS_NOT_READ_AGAIN(Family.LAZ, "A loaded aggregate is not read again by its id."),
    PROBE_IS_NOT_HEARD(Family.LAZ, "A look behind the ports counts for no unit."),
    GONE_IS_NOT_ASKED_FOR(Family.LAZ, "A unit does not ask the store for what it removed."),
    ABSENT_COSTS_ONE(Family.LAZ, "An absent aggregate costs one round trip, however many relations the plan names."),
    SENT_IS_NOT_SENT_AGAIN(Family.LAZ, "A unit sends each change once."),
    TO_ONE_ENDS_COME_ALONG(Family.LAZ, "To-one ends come with their owner."),
    NO_IDS_SEND_NOTHING(Family.LAZ, "An empty list of ids sends nothing."),
    COUNT_AND_CONTAINS_DO_NOT_LOAD(Family.LAZ, "Counting and asking for a member load nothing."),
    LARGE_RESULTS_KEEP_THE_BUDGET(Family.LAZ, "A result larger than the driver's first batch keeps its budget."),
    ANSWERS_ARE_COMPLETE(
            Family.LAZ, "Every query gives those with no, one and many relations, with all that its plan names."),
    WRITES_ARE_BATCHED(Family.LAZ, "Adding many costs the round trips of adding two."),

    USERNAME_TAKEN_NAMES_IT(Family.VAL, "UsernameTaken names the taken name."),
    TAG_AND_GROUP_NAMES_ARE_UNIQUE(
            Family.VAL, "The names of tags and groups are unique, and the refusal names the taken one."),
    NAMES_ARE_EXCHANGED(Family.VAL, "Aggregates of one unit can exchange their names."),
    NAME_GIVEN_UP_IS_FREE(Family.VAL, "A name given up in a unit is free in it."),
    EMPTY_IS_NOT_NULL(Family.VAL, "An empty text stays empty and does not become absent."),
    LENGTH_IN_CODE_POINTS(Family.VAL, "Lengths are counted in code points."),
    EVERY_SCRIPT_SURVIVES(Family.VAL, "Emoji, right-to-left text and combining marks survive."),
    UNSTORABLE_CHARACTERS_ARE_REFUSED(Family.VAL, "The domain refuses U+0000 and lone surrogates."),
    NAMES_ARE_COMPARED_BY_THE_DOMAIN(
            Family.VAL, "NFC and case folding are the domain's; no collation makes two names one."),
    WHITE_SPACE_IS_KEPT(Family.VAL, "White space at the ends of titles and contents is kept."),
    SIZE_LIMITS_ARE_EXPLICIT(
            Family.VAL, "Size limits are explicit, and a value of the greatest length fits every store."),
    INSTANTS_TO_THE_MILLISECOND(
            Family.VAL, "Instants are equal after a reload, to the millisecond, in any year and default time zone."),
    UNKNOWN_OWNER_IS_REFUSED(Family.VAL, "A group cannot be handed to a user who does not exist."),
    OWNER_IS_STORED(Family.VAL, "The owner of a group is stored, changed and taken away."),

    IDS_AS_UNSIGNED_BYTES(Family.ORD, "Ids are ordered as unsigned bytes."),
    TIES_ARE_BROKEN_BY_ID(Family.ORD, "Ties are broken by id."),
    TEXT_BY_CODE_POINT(
            Family.ORD, "Texts are ordered by code point, not by UTF-16 unit and not by the store's collation."),
    PAGES_VISIT_EACH_ONCE(Family.ORD, "Keyset paging visits each item once while others are added and removed."),
    PAGES_COME_WITH_THEIR_PLAN(Family.ORD, "Every page of every query holds each once, with all that the plan names."),
    CURSOR_OUTLIVES_ITS_ITEM(Family.ORD, "A cursor stays valid when its item is removed."),
    LIMITS_ARE_REFUSED(Family.ORD, "A page of no items, or of too many, is refused."),
    PAST_THE_END_IS_EMPTY(Family.ORD, "A cursor past the end gives nothing, and the last page has no next."),

    CHANGE_COUNTS_ONE(Family.REV, "A stored change adds one to the revision."),
    NO_CHANGE_COUNTS_NOTHING(Family.REV, "Without a net change the revision stays."),
    STALE_SAVE_IS_A_CONFLICT(Family.REV, "A stale change is a Conflict, also among many, and nothing is stored."),
    STALE_DELETE_IS_A_CONFLICT(Family.REV, "A stale delete is a Conflict, and nothing is deleted."),
    CASCADE_ASKS_FOR_NO_REVISION(Family.REV, "What goes with a deleted aggregate goes whatever its revision."),
    CHILDREN_CARRY_THEIR_OWN(Family.REV, "Children carry their own revision."),
    APPENDING_LEAVES_THE_OWNER_ALONE(Family.REV, "Appending and linking leave the owner's revision alone."),
    DELETED_NEVER_COMES_BACK(Family.REV, "Updating a deleted aggregate never brings it back."),
    EXPECTED_REVISION(Family.REV, "Getting with an expected revision is a Conflict after a change in between."),

    FINISHED_UNITS_SURVIVE(
            Family.TXN, "What a unit has stored survives a crash of the server, if the store declares it."),
    FAILURE_LEAVES_NO_TRACE(Family.TXN, "A failure at any step leaves no trace."),
    OWN_WRITES_ARE_VISIBLE(Family.TXN, "A unit sees its own writes."),
    UNCOMMITTED_IS_INVISIBLE(Family.TXN, "Uncommitted changes are invisible to other units."),
    ISOLATION_IS_AS_DECLARED(Family.TXN, "Overlapping units see of each other what the store declares."),
    STORED_IS_READ_NEXT(Family.TXN, "What one unit has stored, the next unit reads."),
    READERS_DO_NOT_WAIT(Family.TXN, "A unit that reads does not wait for one that writes, if the store declares it."),
    FAILED_UNIT_IS_DEAD(Family.TXN, "After a failure of the store the unit is dead."),
    REFUSED_IN_MEMORY_KILLS_NOTHING(Family.TXN, "What is refused without the store leaves the unit usable."),
    INTERRUPTION_LEAVES_NOTHING_OPEN(
            Family.TXN, "A unit whose thread is interrupted ends its transaction, and the thread stays interrupted."),
    REFUSED_CALLS_CHANGE_NOTHING(Family.TXN, "A call that is refused changes nothing, in memory and in the store."),
    WORK_RUNS_ONCE(Family.TXN, "The work of a unit runs once."),
    OBJECTS_OF_A_FAILED_UNIT_ARE_NOT_STORED(Family.TXN, "Objects of a rolled-back unit are not stored by accident."),
    EXCEPTIONS_ESCAPE_UNCHANGED(Family.TXN, "Exceptions of the work escape unchanged."),
    FAILED_ROLLBACK_HIDES_NOTHING(Family.TXN, "The failure of a rollback never hides what caused it."),
    FAILURE_AT_COMMIT_IS_TRANSLATED(
            Family.TXN, "A failure of the store at the end of a unit is a domain exception, too."),
    LOST_SERVER_LEAVES_ALL_OR_NOTHING(
            Family.TXN,
            "A unit that loses its server is stored as a whole or not at all, and its exception says what is known."),
    UNANSWERED_COMMIT_IS_UNKNOWN(Family.TXN, "A commit without an answer is OutcomeUnknown, never Retryable."),
    UNITS_DO_NOT_NEST(Family.TXN, "Nesting units is refused."),
    READING_REFUSES_WRITES(Family.TXN, "A unit that only reads refuses to write."),
    CHECKED_EXCEPTIONS_ROLL_BACK(Family.TXN, "A checked exception rolls back as well."),
    CLOSED_STORE_IS_UNAVAILABLE(Family.TXN, "Closing the store fails units with StoreUnavailable."),
    CONNECTIONS_ARE_GIVEN_BACK(Family.TXN, "Failed units give their connections back."),
    REPOSITORIES_END_WITH_THEIR_UNIT(Family.TXN, "A repository refuses calls after its unit."),
    UNIT_ANSWERS_WHAT_THE_WORK_RETURNS(Family.TXN, "A unit returns what its work returns."),
    CHANGES_NEED_NO_SAVE(Family.TXN, "Changes to loaded objects are stored without an explicit save."),

    DOUBLE_JOIN(Family.RACE, "Of two joins at once one is refused."),
    SAME_USER_NAME(Family.RACE, "Of two users of one name at once one is refused."),
    SAME_KEY_TWICE(Family.RACE, "Of two aggregates of one name or one id at once one is refused."),
    DELETE_USER_WHILE_ADDING_A_POST(Family.RACE, "A user deleted while a post is added never leaves an orphan."),
    DELETE_GROUP_WHILE_JOINING(Family.RACE, "A group deleted while somebody joins never leaves a dangling membership."),
    TWO_EDITS_OF_ONE_FIELD(Family.RACE, "Of two edits of one field exactly one is a Conflict."),
    TWO_APPENDS_SURVIVE(Family.RACE, "Two appends to one list both survive."),
    OPPOSITE_ORDER(Family.RACE, "Updates in opposite order finish as if one came after the other."),
    MOVE_TO_TWO_USERS(Family.RACE, "A post moved to two users at once has one author."),
    SAME_LINK_TWICE(Family.RACE, "The same link written twice at once is one link."),
    DELETE_TAG_WHILE_TAGGING(Family.RACE, "A tag deleted while it is put on a post never leaves a dangling link."),
    DELETE_USER_WHILE_HANDING_OVER(
            Family.RACE, "A user deleted while a group is handed to them never stays its owner."),
    SAME_LINK_TAKEN_AWAY_TWICE(Family.RACE, "A link that two units take away is gone, and both end well."),
    NO_REFERENCE_DANGLES(
            Family.RACE, "No way to refer to something dangles, in whatever way that is deleted at that moment."),
    SECOND_WRITER_ENDS_IN_TIME(
            Family.RACE, "Of two units that write the same at once one is stored, and the other ends in time."),

    APPEND_COSTS_THE_SAME(Family.BIG, "Appending costs the same round trips and rows for any number of posts."),
    DELETE_CASCADE_COSTS_THE_SAME(
            Family.BIG, "Deleting a user costs the same round trips and rows for any number of posts."),
    UNTAG_COSTS_THE_SAME(
            Family.BIG, "Untagging costs the same round trips and rows for any number of posts with the tag."),
    JOIN_COSTS_THE_SAME(
            Family.BIG, "Joining and leaving cost the same round trips and rows for any number of members."),
    CONTAINS_COSTS_THE_SAME(Family.BIG, "Asking for a member costs one round trip for any number of members."),
    TAG_COSTS_THE_SAME(Family.BIG, "Tagging costs the same round trips and rows for any number of posts with the tag."),
    MOVE_COSTS_THE_SAME(
            Family.BIG, "Moving a post costs the same round trips and rows for any number of posts of either user."),
    ROWS_ARE_COUNTED(Family.BIG, "Reading posts receives one row for each, and the observer is told that number."),
    COUNT_READS_ONE_ROW(Family.BIG, "Counting reads one row for any number."),
    FIND_READS_ONE_ROW(Family.BIG, "Finding an aggregate reads one row, whatever it is linked to."),
    BULK_INSERT_IS_BATCHED(Family.BIG, "A bulk insert of a thousand is batched."),
    BULK_INSERT_IS_ATOMIC(Family.BIG, "A bulk insert of a thousand is atomic."),
    PAGES_COST_THE_SAME(Family.BIG, "Reading ten thousand posts in pages costs one round trip a page."),
    PAGES_KEEP_MEMORY_FLAT(Family.BIG, "Reading ten thousand posts in pages keeps memory flat."),
    PAGES_READ_THEIR_OWN(
            Family.BIG, "A page costs the same round trips and rows for any number of items before and after it."),
    RELATIONS_READ_NO_ROW_TWICE(
            Family.BIG, "A plan with two relations reads no more rows than one plan for each of them."),
    MANY_COST_WHAT_TWO_COST(
            Family.BIG, "Reading and changing many things cost the round trips of two, whatever they are."),
    ANY_NUMBER_OF_IDS(Family.BIG, "Reading and deleting by ids has no limit on how many."),

    CUT_AT_EACH_MESSAGE(
            Family.FLT,
            "A unit that is cut at any of its messages is stored as a whole or not at all, and says which."),
    NOBODY_WAITS_FOR_THE_LOST(Family.FLT, "A unit that was cut off holds up nobody who comes after it."),
    EVERY_WAIT_ENDS(Family.FLT, "A unit whose server falls silent ends in time, as if the connection were cut.");

    private final Family family;
    private final String sentence;

    Clause(Family family, String sentence) {
        this.family = family;
        this.sentence = sentence;
    }

    /** The family that lists it. Rules of other families may name it as well. */
    public Family family() {
        return family;
    }

    /** The statement. */
    public String sentence() {
        return sentence;
    }

    /** Its anchor in the contract's documentation, {@code o2m-moved-post-keeps-id-and-text}. It never changes. */
    public String anchor() {
        return (family + "-" + name()).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
