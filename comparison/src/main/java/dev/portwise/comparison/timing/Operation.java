package dev.portwise.comparison.timing;

import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.domain.model.User;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The operations that are timed. Each is also a step of the story, which counts its statements. */
enum Operation {
    FIND("find", false, 0) {
        @Override
        Object run(Subject subject, Target target) {
            return subject.find(target.user().name());
        }

        @Override
        Object answer(Target target) {
            return target.user().id();
        }
    },
    LAZY("lazy", false, 100) {
        @Override
        Object run(Subject subject, Target target) {
            return subject.readLazily(target.user().name());
        }

        @Override
        Object answer(Target target) {
            return UseCases.characters(target.user());
        }
    },
    EAGER("eager", false, 100) {
        @Override
        Object run(Subject subject, Target target) {
            return subject.readEagerly(target.user().name());
        }

        @Override
        Object answer(Target target) {
            return UseCases.characters(target.user());
        }
    },
    APPEND("append", true, 100) {
        @Override
        Object run(Subject subject, Target target) {
            subject.append(target.user().name(), target.newPost());
            return DONE;
        }

        @Override
        boolean happened(StoreProbe probe, Collection<Target> targets) {
            return probe.links(LinkKind.AUTHOR)
                    .containsAll(links(
                            targets,
                            target -> new Link(
                                    target.newPost().value(), target.user().id().value())));
        }
    },
    JOIN("join", true, 0) {
        @Override
        Object run(Subject subject, Target target) {
            subject.join(target.user().name(), target.group().name(), Target.JOINED);
            return DONE;
        }

        @Override
        boolean happened(StoreProbe probe, Collection<Target> targets) {
            return probe.links(LinkKind.MEMBERSHIP)
                    .containsAll(links(
                            targets,
                            target -> new Link(
                                    target.user().id().value(),
                                    target.group().id().value())));
        }
    },
    DELETE_USER("delete-user", true, 100) {
        @Override
        Object run(Subject subject, Target target) {
            subject.delete(target.user().name());
            return DONE;
        }

        @Override
        boolean happened(StoreProbe probe, Collection<Target> targets) {
            Set<UUID> users = probe.ids(Kind.USER);
            Set<UUID> authors =
                    probe.links(LinkKind.AUTHOR).stream().map(Link::to).collect(Collectors.toSet());
            return targets.stream()
                    .map(Target::user)
                    .map(User::id)
                    .noneMatch(id -> users.contains(id.value()) || authors.contains(id.value()));
        }
    };

    private static final String DONE = "done";

    private final String step;
    private final boolean changes;
    private final int posts;

    Operation(String step, boolean changes, int posts) {
        this.step = step;
        this.changes = changes;
        this.posts = posts;
    }

    /** The id of the step of the story. */
    String step() {
        return step;
    }

    /** Whether it changes its target, so that each run needs a new one. */
    boolean changes() {
        return changes;
    }

    /** How many posts its user has. */
    int posts() {
        return posts;
    }

    /** Runs it and returns the answer of the subject, which must equal {@link #answer}. */
    abstract Object run(Subject subject, Target target);

    /** The right answer. */
    Object answer(Target target) {
        return DONE;
    }

    /** Whether the store shows that it happened to all of these. */
    boolean happened(StoreProbe probe, Collection<Target> targets) {
        return true;
    }

    private static List<Link> links(Collection<Target> targets, Function<Target, Link> link) {
        return targets.stream().map(link).toList();
    }
}
