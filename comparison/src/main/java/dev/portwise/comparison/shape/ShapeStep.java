package dev.portwise.comparison.shape;

import dev.portwise.comparison.workload.PostSubject;
import dev.portwise.comparison.workload.Target;
import dev.portwise.domain.model.PostId;
import java.util.List;

/**
 * A step that both shapes know.
 *
 * @param step the id of the step of the story
 * @param run what is timed
 * @param undo puts things back, so that the size stays the same
 */
record ShapeStep(String step, Run run, Run undo) {

    private static final Run NOTHING = (subject, target, post) -> {};

    static final List<ShapeStep> ALL = List.of(
            new ShapeStep("eager", ShapeStep::read, NOTHING),
            new ShapeStep(
                    "append",
                    (subject, target, post) -> subject.append(target.user().name(), newPost(target)),
                    (subject, target, post) -> subject.withdraw(target.user().name(), newPost(target))),
            new ShapeStep(
                    "move",
                    (subject, target, post) -> subject.move(post, target.other().name()),
                    (subject, target, post) -> subject.move(post, target.user().name())),
            new ShapeStep(
                    "tag",
                    (subject, target, post) -> subject.tag(post, target.tag().name()),
                    (subject, target, post) -> subject.untag(post, target.tag().name())));

    /** On one of the posts of the target's first user. */
    @FunctionalInterface
    interface Run {

        void by(PostSubject subject, Target target, PostId post);
    }

    private static PostId newPost(Target target) {
        return new PostId(target.newIds().get(0));
    }

    private static void read(PostSubject subject, Target target, PostId post) {
        int expected = target.user().posts().size()
                * (Target.TITLE.value().length() + Target.CONTENT.value().length());
        int read = subject.readEagerly(target.user().name());
        if (read != expected) {
            throw new IllegalStateException("it read " + read + " characters instead of " + expected);
        }
    }
}
