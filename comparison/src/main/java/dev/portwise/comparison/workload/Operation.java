package dev.portwise.comparison.workload;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A step of the story as it is timed.
 *
 * @param step the id of the step
 * @param runs how many runs one target is good for; {@link #ANY} if a run leaves it as it is
 * @param targets makes a target, not stored yet
 * @param run runs the step and returns the answer
 * @param answer the right answer
 * @param happened whether the store shows what the run should have written
 */
public record Operation(
        String step, int runs, Supplier<Target> targets, Run run, Function<Target, Object> answer, Evidence happened) {

    /** Any number of runs. */
    public static final int ANY = Integer.MAX_VALUE;

    /** To store 100 posts for each new post of another user would take longer than to measure it. */
    private static final int NEW_POSTS_OF_A_USER = 10;

    private static final int POSTS = 100;
    private static final int MANY_POSTS = 1_000;
    private static final int PAGE = 1_000;
    private static final int GROUPS = 20;
    private static final String DONE = "done";

    /** Every step that sends something, in the order of the story. */
    public static final List<Operation> ALL = List.of(
            reading(
                    Subject.class,
                    "find",
                    () -> Target.of(1, POSTS, 1),
                    (subject, target) -> subject.find(target.user().name()),
                    target -> target.user().id()),
            touching("lazy", POSTS),
            fetching("eager", POSTS),
            reading(
                    Subject.class,
                    "many-users",
                    () -> Target.of(50, 2, 1),
                    (subject, target) -> subject.readManyEagerly(
                            target.users().stream().map(User::id).toList()),
                    Operation::characters),
            reading(
                    Subject.class,
                    "read-10000",
                    () -> Target.of(1, 10_000, 1),
                    (subject, target) -> subject.readInPages(target.user().name(), PAGE),
                    Operation::characters),
            appending("append", POSTS),
            writing(
                    Subject.class,
                    "write-1000",
                    () -> Target.of(0, 0, 1).storing(1 + MANY_POSTS),
                    (subject, target) -> subject.write(newUser(target), newName(target), newPosts(target)),
                    (store, target) -> newPosts(target).stream()
                            .allMatch(post -> store.has(LinkKind.AUTHOR, post, newUser(target)))),
            moving(1),
            tagging(1),
            writing(
                    Subject.class,
                    "untag",
                    () -> Target.of(1, 1, 1).tagged(),
                    (subject, target) ->
                            subject.untag(target.post().id(), target.tag().name()),
                    (store, target) -> store.has(Kind.POST, target.post().id())
                            && !store.has(
                                    LinkKind.TAGGED,
                                    target.post().id(),
                                    target.tag().id())),
            withdrawing("orphan", POSTS),
            writing(
                    Subject.class,
                    "join",
                    () -> Target.of(1, 0, 1),
                    Operation::joins,
                    (store, target) -> store.has(
                            LinkKind.MEMBERSHIP,
                            target.user().id(),
                            target.group().id())),
            reading(Subject.class, "join-twice", () -> Target.of(1, 0, 1).joined(), Operation::joins, target -> false),
            reading(
                    Subject.class,
                    "groups-of",
                    () -> Target.of(1, 0, GROUPS).joined(),
                    (subject, target) -> subject.groupsOf(target.user().name()),
                    target -> target.groups().stream().map(Group::name).collect(Collectors.toSet())),
            reading(
                    Subject.class,
                    "members-of",
                    () -> Target.of(GROUPS, 0, 1).joined(),
                    (subject, target) -> subject.membersOf(target.group().name()),
                    target -> target.users().stream().map(User::name).collect(Collectors.toSet())),
            reading(
                    Subject.class,
                    "join-dates",
                    () -> Target.of(1, 0, GROUPS).joined(),
                    (subject, target) -> subject.datesOfJoining(target.user().name()),
                    Operation::dates),
            writing(
                    Subject.class,
                    "delete-tag",
                    () -> Target.of(1, 10, 1).tagged(),
                    (subject, target) -> subject.deleteTag(target.tag().name()),
                    (store, target) -> !store.has(Kind.TAG, target.tag().id())
                            && target.posts()
                                    .allMatch(post -> store.has(Kind.POST, post.id())
                                            && !store.has(
                                                    LinkKind.TAGGED,
                                                    post.id(),
                                                    target.tag().id()))),
            deletingUser("delete-user", () -> Target.of(1, POSTS, 1)),
            deletingUser("delete-user-1000", () -> Target.of(1, MANY_POSTS, 1)),
            deletingUser("delete-owner", () -> Target.of(1, 0, 100).owned()),
            reading(
                    Subject.class,
                    "taken",
                    () -> Target.of(1, 0, 1),
                    (subject, target) ->
                            subject.register(newUser(target), target.user().name()),
                    target -> false));

    /** The operation of that step; empty if the step sends nothing or does not exist. */
    public static Optional<Operation> of(String step) {
        return ALL.stream().filter(operation -> operation.step.equals(step)).findFirst();
    }

    /**
     * Checks the answer of a run.
     *
     * @throws IllegalStateException if it is not the right one for the target
     */
    public void check(Object answered, Target target) {
        Object right = answer.apply(target);
        if (!answered.equals(right)) {
            throw new IllegalStateException("it answered " + answered + " instead of " + right);
        }
    }

    /** Whether a run changes its target. */
    public boolean changes() {
        return runs != ANY;
    }

    /** What is done to a post of a user with so many, whatever the shape of the store. */
    public static List<Operation> inAnyShape(int posts) {
        return List.of(fetching("eager", posts), appending("append", posts), moving(posts), tagging(posts));
    }

    /** What is done to a user with so many posts. */
    public static List<Operation> onUserWith(int posts) {
        return List.of(
                touching("touch", posts),
                fetching("fetch", posts),
                appending("append", posts),
                withdrawing("remove-post", posts),
                deletingUser("remove-user", () -> Target.of(1, posts, 1)));
    }

    /** The characters of all titles and contents. */
    public static int characters(Stream<Post> posts) {
        return posts.mapToInt(post ->
                        post.title().value().length() + post.content().value().length())
                .sum();
    }

    private static Object characters(Target target) {
        return characters(target.posts());
    }

    private static Map<GroupName, Instant> dates(Target target) {
        return target.groups().stream().collect(Collectors.toMap(Group::name, group -> Target.JOINED));
    }

    private static Object joins(Subject subject, Target target) {
        return subject.join(target.user().name(), target.group().name(), Target.JOINED);
    }

    private static PostId newPost(Target target) {
        return new PostId(target.newIds().get(0));
    }

    private static UserId newUser(Target target) {
        return new UserId(target.newIds().get(0));
    }

    private static Username newName(Target target) {
        return new Username("user-" + newUser(target).value());
    }

    private static List<PostId> newPosts(Target target) {
        return target.newIds().stream().skip(1).map(PostId::new).toList();
    }

    /** @param type of those who know the step */
    private static <S> Operation reading(
            Class<S> type,
            String step,
            Supplier<Target> targets,
            BiFunction<S, Target, Object> run,
            Function<Target, Object> answer) {
        return new Operation(
                step,
                ANY,
                targets,
                (subject, target) -> run.apply(type.cast(subject), target),
                answer,
                (store, target) -> true);
    }

    /** @param type of those who know the step */
    private static <S> Operation writing(
            Class<S> type, String step, Supplier<Target> targets, BiConsumer<S, Target> change, Evidence happened) {
        Run run = (subject, target) -> {
            change.accept(type.cast(subject), target);
            return DONE;
        };
        return new Operation(step, 1, targets, run, target -> DONE, happened);
    }

    private static Operation touching(String step, int posts) {
        return reading(
                Subject.class,
                step,
                () -> Target.of(1, posts, 1),
                (subject, target) -> subject.readLazily(target.user().name()),
                Operation::characters);
    }

    private static Operation fetching(String step, int posts) {
        return reading(
                PostSubject.class,
                step,
                () -> Target.of(1, posts, 1),
                (subject, target) -> subject.readEagerly(target.user().name()),
                Operation::characters);
    }

    private static Operation appending(String step, int posts) {
        Operation one = writing(
                PostSubject.class,
                step,
                () -> Target.of(1, posts, 1),
                (subject, target) -> subject.append(target.user().name(), newPost(target)),
                (store, target) -> store.has(
                        LinkKind.AUTHOR, newPost(target), target.user().id()));
        return new Operation(step, NEW_POSTS_OF_A_USER, one.targets, one.run, one.answer, one.happened);
    }

    private static Operation moving(int posts) {
        return writing(
                PostSubject.class,
                "move",
                () -> Target.of(2, posts, 1),
                (subject, target) ->
                        subject.move(target.post().id(), target.other().name()),
                (store, target) -> store.has(
                        LinkKind.AUTHOR, target.post().id(), target.other().id()));
    }

    private static Operation tagging(int posts) {
        return writing(
                PostSubject.class,
                "tag",
                () -> Target.of(1, posts, 1),
                (subject, target) ->
                        subject.tag(target.post().id(), target.tag().name()),
                (store, target) -> store.has(
                        LinkKind.TAGGED, target.post().id(), target.tag().id()));
    }

    private static Operation withdrawing(String step, int posts) {
        return writing(
                PostSubject.class,
                step,
                () -> Target.of(1, posts, 1),
                (subject, target) ->
                        subject.withdraw(target.user().name(), target.post().id()),
                (store, target) -> !store.has(Kind.POST, target.post().id()));
    }

    private static Operation deletingUser(String step, Supplier<Target> targets) {
        return writing(
                Subject.class,
                step,
                targets,
                (subject, target) -> subject.deleteUser(target.user().name()),
                (store, target) -> !store.has(Kind.USER, target.user().id())
                        && target.posts().noneMatch(post -> store.has(Kind.POST, post.id()))
                        && target.groups().stream()
                                .allMatch(group -> store.has(Kind.GROUP, group.id())
                                        && !store.has(
                                                LinkKind.OWNER,
                                                group.id(),
                                                target.user().id())));
    }

    /** Runs the step and returns its answer. */
    @FunctionalInterface
    public interface Run {

        Object by(PostSubject subject, Target target);
    }

    /** Looks for what a run should have written. */
    @FunctionalInterface
    public interface Evidence {

        boolean in(StoreSnapshot store, Target target);
    }
}
