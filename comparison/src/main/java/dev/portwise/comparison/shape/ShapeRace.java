package dev.portwise.comparison.shape;

import dev.portwise.comparison.timing.Samples;
import dev.portwise.comparison.workload.PostSubject;
import dev.portwise.comparison.workload.Target;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Times both shapes on the same users. Each round runs each of them once on the same post, in random order, and puts things
 * back.
 */
record ShapeRace(PostSubject separate, PostSubject embedded, Duration warmUp, Duration measured) {

    private static final int AT_LEAST = 2 * Samples.BLOCKS;

    /** @param target two users with equally many posts, in the store in both shapes */
    ShapePoint time(ShapeStep step, Target target) {
        Random random = new Random(step.step().hashCode());
        List<PostId> posts = target.user().posts().stream().map(Post::id).toList();
        rounds(step, target, posts, random, warmUp, 1);
        Nanos nanos = rounds(step, target, posts, random, measured, AT_LEAST);
        return new ShapePoint(step.step(), posts.size(), Samples.of(nanos.separate), Samples.of(nanos.embedded));
    }

    private Nanos rounds(
            ShapeStep step, Target target, List<PostId> posts, Random random, Duration length, int atLeast) {
        Nanos nanos = new Nanos(new ArrayList<>(), new ArrayList<>());
        long started = System.nanoTime();
        for (int round = 0; round < atLeast || System.nanoTime() - started < length.toNanos(); round++) {
            PostId post = posts.get(random.nextInt(posts.size()));
            boolean separateFirst = random.nextBoolean();
            if (separateFirst) {
                nanos.separate.add(time(step, separate, target, post));
            }
            nanos.embedded.add(time(step, embedded, target, post));
            if (!separateFirst) {
                nanos.separate.add(time(step, separate, target, post));
            }
        }
        return nanos;
    }

    private static long time(ShapeStep step, PostSubject subject, Target target, PostId post) {
        long started = System.nanoTime();
        step.run().by(subject, target, post);
        long nanos = System.nanoTime() - started;
        step.undo().by(subject, target, post);
        return nanos;
    }

    private record Nanos(List<Long> separate, List<Long> embedded) {}
}
