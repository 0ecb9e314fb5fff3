package dev.portwise.contract.model;

import static dev.portwise.contract.model.StepKind.ADD_GROUP;
import static dev.portwise.contract.model.StepKind.ADD_MEMBER;
import static dev.portwise.contract.model.StepKind.ADD_POST;
import static dev.portwise.contract.model.StepKind.ADD_TAG;
import static dev.portwise.contract.model.StepKind.ADD_USER;
import static dev.portwise.contract.model.StepKind.CREATE_TAG;
import static dev.portwise.contract.model.StepKind.DISOWN_GROUP;
import static dev.portwise.contract.model.StepKind.EDIT_POST;
import static dev.portwise.contract.model.StepKind.FIND_GROUP;
import static dev.portwise.contract.model.StepKind.FIND_POST;
import static dev.portwise.contract.model.StepKind.FOUND_GROUP;
import static dev.portwise.contract.model.StepKind.GET_GROUP;
import static dev.portwise.contract.model.StepKind.GET_POST;
import static dev.portwise.contract.model.StepKind.GET_TAG;
import static dev.portwise.contract.model.StepKind.GET_USER;
import static dev.portwise.contract.model.StepKind.HAND_OVER_GROUP;
import static dev.portwise.contract.model.StepKind.JOIN_GROUP;
import static dev.portwise.contract.model.StepKind.LABEL_POST;
import static dev.portwise.contract.model.StepKind.LEAVE_GROUP;
import static dev.portwise.contract.model.StepKind.MAKE_UNSAVED_GROUP;
import static dev.portwise.contract.model.StepKind.MAKE_UNSAVED_TAG;
import static dev.portwise.contract.model.StepKind.MAKE_UNSAVED_USER;
import static dev.portwise.contract.model.StepKind.MOVE_POST;
import static dev.portwise.contract.model.StepKind.REGISTER_USER;
import static dev.portwise.contract.model.StepKind.REMOVE_GROUP;
import static dev.portwise.contract.model.StepKind.REMOVE_GROUPS;
import static dev.portwise.contract.model.StepKind.REMOVE_MEMBER;
import static dev.portwise.contract.model.StepKind.REMOVE_POST;
import static dev.portwise.contract.model.StepKind.REMOVE_POSTS;
import static dev.portwise.contract.model.StepKind.REMOVE_POST_OF_USER;
import static dev.portwise.contract.model.StepKind.REMOVE_TAG;
import static dev.portwise.contract.model.StepKind.REMOVE_TAGS;
import static dev.portwise.contract.model.StepKind.REMOVE_USER;
import static dev.portwise.contract.model.StepKind.REMOVE_USERS;
import static dev.portwise.contract.model.StepKind.RENAME_GROUP;
import static dev.portwise.contract.model.StepKind.RENAME_TAG;
import static dev.portwise.contract.model.StepKind.RENAME_USER;
import static dev.portwise.contract.model.StepKind.TAG_POST;
import static dev.portwise.contract.model.StepKind.TOUCH_GROUPS_OF_USER;
import static dev.portwise.contract.model.StepKind.TOUCH_MEMBERSHIPS_OF_GROUP;
import static dev.portwise.contract.model.StepKind.TOUCH_MEMBERSHIPS_OF_USER;
import static dev.portwise.contract.model.StepKind.TOUCH_MEMBERS_OF_GROUP;
import static dev.portwise.contract.model.StepKind.TOUCH_POSTS_OF_TAG;
import static dev.portwise.contract.model.StepKind.TOUCH_POSTS_OF_USER;
import static dev.portwise.contract.model.StepKind.TOUCH_TAGS_OF_POST;
import static dev.portwise.contract.model.StepKind.UNLABEL_POST;
import static dev.portwise.contract.model.StepKind.UNTAG_POST;
import static dev.portwise.contract.model.StepKind.WRITE_POST;

import dev.portwise.contract.model.InterleavedUnits.Move;
import dev.portwise.contract.model.InterleavedUnits.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Draws the turns of a program. The first one fills the store. */
final class TurnGenerator {

    private static final double READING = 0.12;
    private static final double THROWING = 0.1;
    private static final double AFTERWARDS = 0.2;
    private static final double INTERLEAVED = 0.2;
    private static final double CHANGING_WHILE_READING = 0.15;

    /** How often a kind of step is drawn, where it is not {@link #USUAL}. */
    private static final Map<StepKind, Integer> WEIGHTS = Map.ofEntries(
            Map.entry(MAKE_UNSAVED_USER, 2),
            Map.entry(MAKE_UNSAVED_GROUP, 2),
            Map.entry(MAKE_UNSAVED_TAG, 3),
            Map.entry(ADD_USER, 3),
            Map.entry(ADD_POST, 3),
            Map.entry(ADD_TAG, 3),
            Map.entry(ADD_GROUP, 3),
            Map.entry(REMOVE_USER, 5),
            Map.entry(REMOVE_USERS, 2),
            Map.entry(REMOVE_POSTS, 3),
            Map.entry(REMOVE_TAGS, 3),
            Map.entry(REMOVE_GROUPS, 3),
            Map.entry(WRITE_POST, 16),
            Map.entry(JOIN_GROUP, 12),
            Map.entry(ADD_MEMBER, 8),
            Map.entry(TAG_POST, 14),
            Map.entry(MOVE_POST, 14));

    private static final int USUAL = 7;

    /** Steps that undo, repeat or complete another step. */
    private static final Map<StepKind, List<StepKind>> SEQUELS = Map.ofEntries(
            Map.entry(REGISTER_USER, List.of(ADD_USER, REMOVE_USER)),
            Map.entry(MAKE_UNSAVED_USER, List.of(ADD_USER, WRITE_POST)),
            Map.entry(MAKE_UNSAVED_GROUP, List.of(ADD_GROUP, JOIN_GROUP)),
            Map.entry(MAKE_UNSAVED_TAG, List.of(ADD_TAG, TAG_POST)),
            Map.entry(WRITE_POST, List.of(ADD_POST, REMOVE_POST_OF_USER)),
            Map.entry(REMOVE_POST_OF_USER, List.of(MOVE_POST, ADD_POST)),
            Map.entry(REMOVE_POST, List.of(MOVE_POST, REMOVE_POST)),
            Map.entry(MOVE_POST, List.of(REMOVE_USER, REMOVE_POST_OF_USER)),
            Map.entry(JOIN_GROUP, List.of(LEAVE_GROUP, ADD_MEMBER)),
            Map.entry(LEAVE_GROUP, List.of(JOIN_GROUP, REMOVE_GROUP)),
            Map.entry(REMOVE_MEMBER, List.of(ADD_MEMBER, REMOVE_GROUP)),
            Map.entry(TAG_POST, List.of(UNTAG_POST, REMOVE_TAG)),
            Map.entry(UNTAG_POST, List.of(TAG_POST)),
            Map.entry(UNLABEL_POST, List.of(LABEL_POST)),
            Map.entry(HAND_OVER_GROUP, List.of(REMOVE_USER, DISOWN_GROUP)));

    private static final double SEQUEL = 0.3;

    private static final List<StepKind> FILLING = List.of(
            REGISTER_USER,
            REGISTER_USER,
            REGISTER_USER,
            WRITE_POST,
            WRITE_POST,
            CREATE_TAG,
            CREATE_TAG,
            TAG_POST,
            FOUND_GROUP,
            FOUND_GROUP,
            JOIN_GROUP);

    private static final List<StepKind> TOUCHES = List.of(
            TOUCH_POSTS_OF_USER,
            TOUCH_MEMBERSHIPS_OF_USER,
            TOUCH_GROUPS_OF_USER,
            TOUCH_TAGS_OF_POST,
            TOUCH_POSTS_OF_TAG,
            TOUCH_MEMBERSHIPS_OF_GROUP,
            TOUCH_MEMBERS_OF_GROUP,
            JOIN_GROUP,
            LEAVE_GROUP);

    private static final List<StepKind> MEETINGS =
            List.of(GET_USER, GET_POST, GET_POST, GET_TAG, GET_GROUP, FIND_GROUP);

    /** Steps that send nothing before the unit ends. */
    private static final List<StepKind> IN_MEMORY = List.of(
            REGISTER_USER,
            RENAME_USER,
            REMOVE_USER,
            WRITE_POST,
            REMOVE_POST_OF_USER,
            JOIN_GROUP,
            LEAVE_GROUP,
            EDIT_POST,
            MOVE_POST,
            TAG_POST,
            UNTAG_POST,
            REMOVE_POST,
            CREATE_TAG,
            RENAME_TAG,
            REMOVE_TAG,
            FOUND_GROUP,
            RENAME_GROUP,
            HAND_OVER_GROUP,
            DISOWN_GROUP,
            ADD_MEMBER,
            REMOVE_MEMBER,
            REMOVE_GROUP);

    /** An adapter may note these without reading the tags, even if the tag is not on; then a unit that reads refuses them. */
    private static final List<StepKind> NOT_WHILE_READING = List.of(UNTAG_POST, UNLABEL_POST);

    private static final List<StepKind> ALL = weighted(kind -> true);
    private static final List<StepKind> THAT_ARE_REFUSED = weighted(kind -> !NOT_WHILE_READING.contains(kind));
    private static final List<StepKind> THAT_READ = weighted(StepKind::reads);

    private final Random random;

    TurnGenerator(long seed) {
        this.random = new Random(seed);
    }

    private static List<StepKind> weighted(Predicate<StepKind> wanted) {
        return Stream.of(StepKind.values())
                .filter(wanted)
                .flatMap(kind -> Collections.nCopies(WEIGHTS.getOrDefault(kind, USUAL), kind).stream())
                .toList();
    }

    /** A unit that fills an empty store. */
    Turn first() {
        StepGenerator generator = new StepGenerator(random, new ModelState());
        return Unit.unit(FILLING.stream().map(generator::step).toArray(Step[]::new));
    }

    Turn next(ModelState state) {
        StepGenerator generator = new StepGenerator(random, state);
        return generator.chance(INTERLEAVED) ? interleaved(generator, state) : unit(generator);
    }

    private static Unit unit(StepGenerator generator) {
        boolean reading = generator.chance(READING);
        List<Step> steps = new ArrayList<>();
        for (int count = generator.between(1, generator.chance(0.3) ? 14 : 7); count > 0; count--) {
            boolean onlyReads = reading && !generator.chance(CHANGING_WHILE_READING);
            Step step = generator.oneThatSuits(onlyReads ? THAT_READ : reading ? THAT_ARE_REFUSED : ALL);
            steps.add(step);
            List<StepKind> sequels = SEQUELS.getOrDefault(step.kind(), List.of());
            if (!reading && !sequels.isEmpty() && generator.chance(SEQUEL)) {
                steps.add(generator.sequel(generator.oneOf(sequels)));
            }
        }
        List<Step> afterwards = generator.chance(AFTERWARDS)
                ? Stream.generate(() -> generator.oneThatSuits(TOUCHES))
                        .limit(generator.between(1, 2))
                        .toList()
                : List.of();
        return new Unit(
                reading ? Unit.Access.READS : Unit.Access.EXECUTES,
                generator.chance(THROWING) ? Unit.Ending.THROWS : Unit.Ending.RETURNS,
                steps,
                afterwards);
    }

    private InterleavedUnits interleaved(StepGenerator generator, ModelState state) {
        List<Move> meetings = new ArrayList<>();
        List<Move> changes = new ArrayList<>();
        for (Side side : Side.values()) {
            List<Step> met = Stream.generate(() -> meeting(generator))
                    .limit(generator.between(2, 5))
                    .toList();
            met.forEach(step -> meetings.add(new Move(side, step)));
            StepGenerator amongThose = new StepGenerator(random, state.only(met));
            for (int count = generator.between(1, 3); count > 0; count--) {
                changes.add(new Move(side, amongThose.oneThatSuits(IN_MEMORY)));
            }
        }
        Collections.shuffle(meetings, random);
        Collections.shuffle(changes, random);
        meetings.addAll(changes);
        return new InterleavedUnits(generator.oneOf(List.of(Side.values())), meetings);
    }

    private static Step meeting(StepGenerator generator) {
        Step step = generator.oneThatSuits(MEETINGS);
        // Otherwise tagging the post would read its tags.
        return step.kind() == GET_POST ? FIND_POST.with(step.get(Parameter.POST), Plan.EAGER) : step;
    }
}
