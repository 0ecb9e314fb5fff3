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
    private static final Map<Class<? extends Step>, Integer> WEIGHTS = Map.ofEntries(
            Map.entry(UserStep.MakeUnsavedUser.class, 2),
            Map.entry(GroupStep.MakeUnsavedGroup.class, 2),
            Map.entry(TagStep.MakeUnsavedTag.class, 3),
            Map.entry(UserStep.AddUser.class, 3),
            Map.entry(PostStep.AddPost.class, 3),
            Map.entry(TagStep.AddTag.class, 3),
            Map.entry(GroupStep.AddGroup.class, 3),
            Map.entry(UserStep.RemoveUser.class, 5),
            Map.entry(UserStep.RemoveUsers.class, 2),
            Map.entry(PostStep.RemovePosts.class, 3),
            Map.entry(TagStep.RemoveTags.class, 3),
            Map.entry(GroupStep.RemoveGroups.class, 3),
            Map.entry(UserStep.WritePost.class, 16),
            Map.entry(UserStep.JoinGroup.class, 12),
            Map.entry(GroupStep.AddMember.class, 8),
            Map.entry(PostStep.TagPost.class, 14),
            Map.entry(PostStep.MovePost.class, 14));

    private static final int USUAL = 7;

    /** Steps that undo, repeat or complete another step. */
    private static final Map<Class<? extends Step>, List<Class<? extends Step>>> SEQUELS = Map.ofEntries(
            Map.entry(UserStep.RegisterUser.class, List.of(UserStep.AddUser.class, UserStep.RemoveUser.class)),
            Map.entry(UserStep.MakeUnsavedUser.class, List.of(UserStep.AddUser.class, UserStep.WritePost.class)),
            Map.entry(GroupStep.MakeUnsavedGroup.class, List.of(GroupStep.AddGroup.class, UserStep.JoinGroup.class)),
            Map.entry(TagStep.MakeUnsavedTag.class, List.of(TagStep.AddTag.class, PostStep.TagPost.class)),
            Map.entry(UserStep.WritePost.class, List.of(PostStep.AddPost.class, UserStep.RemovePostOfUser.class)),
            Map.entry(UserStep.RemovePostOfUser.class, List.of(PostStep.MovePost.class, PostStep.AddPost.class)),
            Map.entry(PostStep.RemovePost.class, List.of(PostStep.MovePost.class, PostStep.RemovePost.class)),
            Map.entry(PostStep.MovePost.class, List.of(UserStep.RemoveUser.class, UserStep.RemovePostOfUser.class)),
            Map.entry(UserStep.JoinGroup.class, List.of(UserStep.LeaveGroup.class, GroupStep.AddMember.class)),
            Map.entry(UserStep.LeaveGroup.class, List.of(UserStep.JoinGroup.class, GroupStep.RemoveGroup.class)),
            Map.entry(GroupStep.RemoveMember.class, List.of(GroupStep.AddMember.class, GroupStep.RemoveGroup.class)),
            Map.entry(PostStep.TagPost.class, List.of(PostStep.UntagPost.class, TagStep.RemoveTag.class)),
            Map.entry(PostStep.UntagPost.class, List.of(PostStep.TagPost.class)),
            Map.entry(TagStep.UnlabelPost.class, List.of(TagStep.LabelPost.class)),
            Map.entry(GroupStep.HandOverGroup.class, List.of(UserStep.RemoveUser.class, GroupStep.DisownGroup.class)));

    private static final double SEQUEL = 0.3;

    private static final List<Class<? extends Step>> FILLING = List.of(
            UserStep.RegisterUser.class,
            UserStep.RegisterUser.class,
            UserStep.RegisterUser.class,
            UserStep.WritePost.class,
            UserStep.WritePost.class,
            TagStep.CreateTag.class,
            TagStep.CreateTag.class,
            PostStep.TagPost.class,
            GroupStep.FoundGroup.class,
            GroupStep.FoundGroup.class,
            UserStep.JoinGroup.class);

    private static final List<Class<? extends Step>> TOUCHES = List.of(
            UserStep.TouchPostsOfUser.class,
            UserStep.TouchMembershipsOfUser.class,
            UserStep.TouchGroupsOfUser.class,
            PostStep.TouchTagsOfPost.class,
            TagStep.TouchPostsOfTag.class,
            GroupStep.TouchMembershipsOfGroup.class,
            GroupStep.TouchMembersOfGroup.class,
            UserStep.JoinGroup.class,
            UserStep.LeaveGroup.class);

    private static final List<Class<? extends Step>> MEETINGS = List.of(
            UserStep.GetUser.class,
            PostStep.GetPost.class,
            PostStep.GetPost.class,
            TagStep.GetTag.class,
            GroupStep.GetGroup.class,
            GroupStep.FindGroup.class);

    /** Steps that send nothing before the unit ends. */
    private static final List<Class<? extends Step>> IN_MEMORY = List.of(
            UserStep.RegisterUser.class,
            UserStep.RenameUser.class,
            UserStep.RemoveUser.class,
            UserStep.WritePost.class,
            UserStep.RemovePostOfUser.class,
            UserStep.JoinGroup.class,
            UserStep.LeaveGroup.class,
            PostStep.EditPost.class,
            PostStep.MovePost.class,
            PostStep.TagPost.class,
            PostStep.UntagPost.class,
            PostStep.RemovePost.class,
            TagStep.CreateTag.class,
            TagStep.RenameTag.class,
            TagStep.RemoveTag.class,
            GroupStep.FoundGroup.class,
            GroupStep.RenameGroup.class,
            GroupStep.HandOverGroup.class,
            GroupStep.DisownGroup.class,
            GroupStep.AddMember.class,
            GroupStep.RemoveMember.class,
            GroupStep.RemoveGroup.class);

    /** An adapter may note these without reading the tags, even if the tag is not on; then a unit that reads refuses them. */
    private static final List<Class<? extends Step>> NOT_WHILE_READING =
            List.of(PostStep.UntagPost.class, TagStep.UnlabelPost.class);

    private static final List<Class<? extends Step>> ALL = weighted(kind -> true);
    private static final List<Class<? extends Step>> THAT_ARE_REFUSED =
            weighted(kind -> !NOT_WHILE_READING.contains(kind));
    private static final List<Class<? extends Step>> THAT_READ = weighted(ReadStep.class::isAssignableFrom);

    private final Random random;

    TurnGenerator(long seed) {
        this.random = new Random(seed);
    }

    private static List<Class<? extends Step>> weighted(Predicate<Class<?>> wanted) {
        return StepKinds.kinds().stream()
                .filter(wanted)
                .<Class<? extends Step>>flatMap(
                        kind -> Collections.nCopies(WEIGHTS.getOrDefault(kind, USUAL), kind).stream())
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
            List<Class<? extends Step>> sequels = SEQUELS.getOrDefault(step.getClass(), List.of());
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
        return step instanceof PostStep.GetPost post ? new PostStep.FindPost(post.post(), Plan.EAGER) : step;
    }
}
