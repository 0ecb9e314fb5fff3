package dev.portwise.contract.model;

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
            Map.entry(StepKind.MAKE_UNSAVED_USER, 2),
            Map.entry(StepKind.MAKE_UNSAVED_GROUP, 2),
            Map.entry(StepKind.MAKE_UNSAVED_TAG, 3),
            Map.entry(StepKind.ADD_USER, 3),
            Map.entry(StepKind.ADD_POST, 3),
            Map.entry(StepKind.ADD_TAG, 3),
            Map.entry(StepKind.ADD_GROUP, 3),
            Map.entry(StepKind.REMOVE_USER, 5),
            Map.entry(StepKind.REMOVE_USERS, 2),
            Map.entry(StepKind.REMOVE_POSTS, 3),
            Map.entry(StepKind.REMOVE_TAGS, 3),
            Map.entry(StepKind.REMOVE_GROUPS, 3),
            Map.entry(StepKind.WRITE_POST, 16),
            Map.entry(StepKind.JOIN_GROUP, 12),
            Map.entry(StepKind.ADD_MEMBER, 8),
            Map.entry(StepKind.TAG_POST, 14),
            Map.entry(StepKind.MOVE_POST, 14));

    private static final int USUAL = 7;

    /** Steps that undo, repeat or complete another step. */
    private static final Map<StepKind, List<StepKind>> SEQUELS = Map.ofEntries(
            Map.entry(StepKind.REGISTER_USER, List.of(StepKind.ADD_USER, StepKind.REMOVE_USER)),
            Map.entry(StepKind.MAKE_UNSAVED_USER, List.of(StepKind.ADD_USER, StepKind.WRITE_POST)),
            Map.entry(StepKind.MAKE_UNSAVED_GROUP, List.of(StepKind.ADD_GROUP, StepKind.JOIN_GROUP)),
            Map.entry(StepKind.MAKE_UNSAVED_TAG, List.of(StepKind.ADD_TAG, StepKind.TAG_POST)),
            Map.entry(StepKind.WRITE_POST, List.of(StepKind.ADD_POST, StepKind.REMOVE_POST_OF_USER)),
            Map.entry(StepKind.REMOVE_POST_OF_USER, List.of(StepKind.MOVE_POST, StepKind.ADD_POST)),
            Map.entry(StepKind.REMOVE_POST, List.of(StepKind.MOVE_POST, StepKind.REMOVE_POST)),
            Map.entry(StepKind.MOVE_POST, List.of(StepKind.REMOVE_USER, StepKind.REMOVE_POST_OF_USER)),
            Map.entry(StepKind.JOIN_GROUP, List.of(StepKind.LEAVE_GROUP, StepKind.ADD_MEMBER)),
            Map.entry(StepKind.LEAVE_GROUP, List.of(StepKind.JOIN_GROUP, StepKind.REMOVE_GROUP)),
            Map.entry(StepKind.REMOVE_MEMBER, List.of(StepKind.ADD_MEMBER, StepKind.REMOVE_GROUP)),
            Map.entry(StepKind.TAG_POST, List.of(StepKind.UNTAG_POST, StepKind.REMOVE_TAG)),
            Map.entry(StepKind.UNTAG_POST, List.of(StepKind.TAG_POST)),
            Map.entry(StepKind.UNLABEL_POST, List.of(StepKind.LABEL_POST)),
            Map.entry(StepKind.HAND_OVER_GROUP, List.of(StepKind.REMOVE_USER, StepKind.DISOWN_GROUP)));

    private static final double SEQUEL = 0.3;

    private static final List<StepKind> FILLING = List.of(
            StepKind.REGISTER_USER,
            StepKind.REGISTER_USER,
            StepKind.REGISTER_USER,
            StepKind.WRITE_POST,
            StepKind.WRITE_POST,
            StepKind.CREATE_TAG,
            StepKind.CREATE_TAG,
            StepKind.TAG_POST,
            StepKind.FOUND_GROUP,
            StepKind.FOUND_GROUP,
            StepKind.JOIN_GROUP);

    private static final List<StepKind> TOUCHES = List.of(
            StepKind.TOUCH_POSTS_OF_USER,
            StepKind.TOUCH_MEMBERSHIPS_OF_USER,
            StepKind.TOUCH_GROUPS_OF_USER,
            StepKind.TOUCH_TAGS_OF_POST,
            StepKind.TOUCH_POSTS_OF_TAG,
            StepKind.TOUCH_MEMBERSHIPS_OF_GROUP,
            StepKind.TOUCH_MEMBERS_OF_GROUP,
            StepKind.JOIN_GROUP,
            StepKind.LEAVE_GROUP);

    private static final List<StepKind> MEETINGS = List.of(
            StepKind.GET_USER,
            StepKind.GET_POST,
            StepKind.GET_POST,
            StepKind.GET_TAG,
            StepKind.GET_GROUP,
            StepKind.FIND_GROUP);

    /** Steps that send nothing before the unit ends. */
    private static final List<StepKind> IN_MEMORY = List.of(
            StepKind.REGISTER_USER,
            StepKind.RENAME_USER,
            StepKind.REMOVE_USER,
            StepKind.WRITE_POST,
            StepKind.REMOVE_POST_OF_USER,
            StepKind.JOIN_GROUP,
            StepKind.LEAVE_GROUP,
            StepKind.EDIT_POST,
            StepKind.EDIT_TITLE_OF_POST,
            StepKind.EDIT_CONTENT_OF_POST,
            StepKind.MOVE_POST,
            StepKind.TAG_POST,
            StepKind.UNTAG_POST,
            StepKind.REMOVE_POST,
            StepKind.CREATE_TAG,
            StepKind.RENAME_TAG,
            StepKind.REMOVE_TAG,
            StepKind.FOUND_GROUP,
            StepKind.RENAME_GROUP,
            StepKind.HAND_OVER_GROUP,
            StepKind.DISOWN_GROUP,
            StepKind.ADD_MEMBER,
            StepKind.REMOVE_MEMBER,
            StepKind.REMOVE_GROUP);

    /** An adapter may note these without reading the tags, even if the tag is not on; then a unit that reads refuses them. */
    private static final List<StepKind> NOT_WHILE_READING = List.of(StepKind.UNTAG_POST, StepKind.UNLABEL_POST);

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
        return step.kind() == StepKind.GET_POST ? StepKind.FIND_POST.with(step.get(Parameter.POST), Plan.EAGER) : step;
    }
}
