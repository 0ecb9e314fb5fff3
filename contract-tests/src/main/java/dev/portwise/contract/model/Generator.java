package dev.portwise.contract.model;

import dev.portwise.contract.model.Interleaved.Move;
import dev.portwise.contract.model.Interleaved.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Draws the turns of a program: the first one fills the store, the others do anything. */
final class Generator {

    private static final double READING = 0.12;
    private static final double THROWING = 0.1;
    private static final double AFTERWARDS = 0.2;
    private static final double INTERLEAVED = 0.2;
    private static final double CHANGING_WHILE_READING = 0.15;

    /** How often a kind of step is drawn, where it is not {@link #USUAL}. */
    private static final Map<Class<? extends Step>, Integer> WEIGHTS = Map.ofEntries(
            Map.entry(UserStep.MakeUser.class, 2),
            Map.entry(GroupStep.MakeGroup.class, 2),
            Map.entry(TagStep.MakeTag.class, 3),
            Map.entry(UserStep.AddUser.class, 3),
            Map.entry(PostStep.AddPost.class, 3),
            Map.entry(TagStep.AddTag.class, 3),
            Map.entry(GroupStep.AddGroup.class, 3),
            Map.entry(UserStep.RemoveUser.class, 5),
            Map.entry(UserStep.RemoveUsers.class, 2),
            Map.entry(PostStep.RemovePosts.class, 3),
            Map.entry(TagStep.RemoveTags.class, 3),
            Map.entry(GroupStep.RemoveGroups.class, 3),
            Map.entry(UserStep.Write.class, 16),
            Map.entry(UserStep.Join.class, 12),
            Map.entry(GroupStep.Admit.class, 8),
            Map.entry(PostStep.TagPost.class, 14),
            Map.entry(PostStep.Move.class, 14));

    private static final int USUAL = 7;

    /** Steps that take back, repeat or complete what another one did. */
    private static final Map<Class<? extends Step>, List<Class<? extends Step>>> SEQUELS = Map.ofEntries(
            Map.entry(UserStep.Register.class, List.of(UserStep.AddUser.class, UserStep.RemoveUser.class)),
            Map.entry(UserStep.MakeUser.class, List.of(UserStep.AddUser.class, UserStep.Write.class)),
            Map.entry(GroupStep.MakeGroup.class, List.of(GroupStep.AddGroup.class, UserStep.Join.class)),
            Map.entry(TagStep.MakeTag.class, List.of(TagStep.AddTag.class, PostStep.TagPost.class)),
            Map.entry(UserStep.Write.class, List.of(PostStep.AddPost.class, UserStep.Discard.class)),
            Map.entry(UserStep.Discard.class, List.of(PostStep.Move.class, PostStep.AddPost.class)),
            Map.entry(PostStep.RemovePost.class, List.of(PostStep.Move.class, PostStep.RemovePost.class)),
            Map.entry(PostStep.Move.class, List.of(UserStep.RemoveUser.class, UserStep.Discard.class)),
            Map.entry(UserStep.Join.class, List.of(UserStep.Leave.class, GroupStep.Admit.class)),
            Map.entry(UserStep.Leave.class, List.of(UserStep.Join.class, GroupStep.RemoveGroup.class)),
            Map.entry(GroupStep.Dismiss.class, List.of(GroupStep.Admit.class, GroupStep.RemoveGroup.class)),
            Map.entry(PostStep.TagPost.class, List.of(PostStep.Untag.class, TagStep.RemoveTag.class)),
            Map.entry(PostStep.Untag.class, List.of(PostStep.TagPost.class)),
            Map.entry(TagStep.Unlabel.class, List.of(TagStep.Label.class)),
            Map.entry(GroupStep.HandTo.class, List.of(UserStep.RemoveUser.class, GroupStep.Disown.class)));

    private static final double SEQUEL = 0.3;

    private static final List<Class<? extends Step>> CAST = List.of(
            UserStep.Register.class,
            UserStep.Register.class,
            UserStep.Register.class,
            UserStep.Write.class,
            UserStep.Write.class,
            TagStep.NewTag.class,
            TagStep.NewTag.class,
            PostStep.TagPost.class,
            GroupStep.Found.class,
            GroupStep.Found.class,
            UserStep.Join.class);

    private static final List<Class<? extends Step>> TOUCHES = List.of(
            UserStep.PostsOf.class,
            UserStep.MembershipsOf.class,
            UserStep.GroupsIn.class,
            PostStep.TagsOf.class,
            TagStep.PostsWith.class,
            GroupStep.MembershipsIn.class,
            GroupStep.MembersIn.class,
            UserStep.Join.class,
            UserStep.Leave.class);

    private static final List<Class<? extends Step>> MEETINGS = List.of(
            UserStep.GetUser.class,
            PostStep.GetPost.class,
            PostStep.GetPost.class,
            TagStep.GetTag.class,
            GroupStep.GetGroup.class,
            GroupStep.FindGroup.class);

    /** What sends nothing before the unit ends. */
    private static final List<Class<? extends Step>> IN_MEMORY = List.of(
            UserStep.Register.class,
            UserStep.RenameUser.class,
            UserStep.RemoveUser.class,
            UserStep.Write.class,
            UserStep.Discard.class,
            UserStep.Join.class,
            UserStep.Leave.class,
            PostStep.Edit.class,
            PostStep.Move.class,
            PostStep.TagPost.class,
            PostStep.Untag.class,
            PostStep.RemovePost.class,
            TagStep.NewTag.class,
            TagStep.RenameTag.class,
            TagStep.RemoveTag.class,
            GroupStep.Found.class,
            GroupStep.RenameGroup.class,
            GroupStep.HandTo.class,
            GroupStep.Disown.class,
            GroupStep.Admit.class,
            GroupStep.Dismiss.class,
            GroupStep.RemoveGroup.class);

    /** Taking off a tag that is not on may be noted without a look at the tags, and then is a change to be refused. */
    private static final List<Class<? extends Step>> NOT_WHILE_READING =
            List.of(PostStep.Untag.class, TagStep.Unlabel.class);

    private static final List<Class<? extends Step>> ALL = weighted(kind -> true);
    private static final List<Class<? extends Step>> THAT_ARE_REFUSED =
            weighted(kind -> !NOT_WHILE_READING.contains(kind));
    private static final List<Class<? extends Step>> THAT_READ = weighted(Reading.class::isAssignableFrom);

    private final Random random;

    Generator(long seed) {
        this.random = new Random(seed);
    }

    private static List<Class<? extends Step>> weighted(Predicate<Class<?>> wanted) {
        return Steps.kinds().stream()
                .filter(wanted)
                .<Class<? extends Step>>flatMap(
                        kind -> Collections.nCopies(WEIGHTS.getOrDefault(kind, USUAL), kind).stream())
                .toList();
    }

    /** A unit that fills an empty store. */
    Turn first() {
        Dice dice = new Dice(random, new Known());
        return Unit.unit(CAST.stream().map(dice::step).toArray(Step[]::new));
    }

    Turn next(Known known) {
        Dice dice = new Dice(random, known);
        return dice.chance(INTERLEAVED) ? interleaved(dice, known) : unit(dice);
    }

    private static Unit unit(Dice dice) {
        boolean reading = dice.chance(READING);
        List<Step> steps = new ArrayList<>();
        for (int count = dice.between(1, dice.chance(0.3) ? 14 : 7); count > 0; count--) {
            boolean onlyReads = reading && !dice.chance(CHANGING_WHILE_READING);
            Step step = dice.oneThatSuits(onlyReads ? THAT_READ : reading ? THAT_ARE_REFUSED : ALL);
            steps.add(step);
            List<Class<? extends Step>> sequels = SEQUELS.getOrDefault(step.getClass(), List.of());
            if (!reading && !sequels.isEmpty() && dice.chance(SEQUEL)) {
                steps.add(dice.sequel(dice.oneOf(sequels)));
            }
        }
        List<Step> afterwards = dice.chance(AFTERWARDS)
                ? Stream.generate(() -> dice.oneThatSuits(TOUCHES))
                        .limit(dice.between(1, 2))
                        .toList()
                : List.of();
        return new Unit(
                reading ? Unit.Access.READS : Unit.Access.EXECUTES,
                dice.chance(THROWING) ? Unit.Ending.THROWS : Unit.Ending.RETURNS,
                steps,
                afterwards);
    }

    private Interleaved interleaved(Dice dice, Known known) {
        List<Move> meetings = new ArrayList<>();
        List<Move> changes = new ArrayList<>();
        for (Side side : Side.values()) {
            List<Step> met = Stream.generate(() -> meeting(dice))
                    .limit(dice.between(2, 5))
                    .toList();
            met.forEach(step -> meetings.add(new Move(side, step)));
            Dice amongThose = new Dice(random, known.only(met));
            for (int count = dice.between(1, 3); count > 0; count--) {
                changes.add(new Move(side, amongThose.oneThatSuits(IN_MEMORY)));
            }
        }
        Collections.shuffle(meetings, random);
        Collections.shuffle(changes, random);
        meetings.addAll(changes);
        return new Interleaved(dice.oneOf(List.of(Side.values())), meetings);
    }

    private static Step meeting(Dice dice) {
        Step step = dice.oneThatSuits(MEETINGS);
        // Without its tags, tagging it would read them.
        return step instanceof PostStep.GetPost post ? new PostStep.FindPost(post.post(), Plan.EAGER) : step;
    }
}
