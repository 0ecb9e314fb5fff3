package dev.portwise.relations;

import dev.portwise.relations.Result.Outcome;
import dev.portwise.relations.store.Changes;
import dev.portwise.relations.store.Snapshot;
import dev.portwise.relations.store.Store;
import dev.portwise.relations.store.ThrowAway;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds one relation to the rules, one after another. */
final class Run<P, C> {

    private static final System.Logger LOG = System.getLogger("dev.portwise.relations");
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final Definition<P, C> relation;
    private @Nullable Scene<P, C> scene;
    private boolean childrenComeBack = true;
    private Instant told = Instant.now();

    Run(Definition<P, C> relation) {
        this.relation = relation;
    }

    /** The rules about relations of this shape. */
    List<Rule> rules() {
        return Stream.of(Rule.values())
                .filter(rule -> rule.isAbout(relation.shape))
                .toList();
    }

    List<Result> all() {
        List<Rule> rules = rules();
        List<Result> results = new ArrayList<>();
        for (Rule rule : rules) {
            if (Duration.between(told, Instant.now()).compareTo(SILENCE) > 0) {
                told = Instant.now();
                LOG.log(
                        System.Logger.Level.INFO,
                        "{0}: rule {1} of {2}, {3}",
                        relation.name,
                        results.size() + 1,
                        rules.size(),
                        rule.id());
            }
            results.add(check(rule));
        }
        return results;
    }

    /** All rules, if the relation can be checked at all; otherwise each with the reason why not. */
    List<Result> allIfPossible() {
        try {
            return all();
        } catch (IllegalStateException impossible) {
            String reason = String.valueOf(impossible.getMessage());
            return rules().stream()
                    .map(rule -> result(rule, Outcome.NOT_CHECKED, reason, Optional.empty()))
                    .toList();
        }
    }

    /** Checks one rule and leaves the store as it was before. */
    Result check(Rule rule) {
        Scene<P, C> on = prepared();
        if (!childrenComeBack && rule.needsStoredChildren()) {
            return result(
                    rule,
                    Outcome.NOT_OFFERED,
                    "a saved " + relation.parent.name + " comes back without its " + relation.child.name
                            + ", as STO-01 shows",
                    Optional.empty());
        }
        try {
            on.again();
            rule.check().run(on);
            return result(rule, Outcome.PASSED, "", Optional.empty());
        } catch (NotOffered missing) {
            return result(rule, Outcome.NOT_OFFERED, String.valueOf(missing.getMessage()), Optional.empty());
        } catch (Question question) {
            return unlessAccepted(rule, Outcome.ASKED, question.note(), Optional.empty());
        } catch (Violation violation) {
            return broken(rule, on.finding(rule, violation));
        } catch (RuntimeException | StackOverflowError | AssertionError thrown) {
            Optional<String> collision = on.savesSamples() ? Collision.in(thrown) : Optional.empty();
            if (rule != Rule.ROUND_TRIP && collision.isPresent()) {
                return result(
                        rule,
                        Outcome.NOT_OFFERED,
                        "the samples are not different from each other: " + collision.get(),
                        Optional.empty());
            }
            return broken(rule, on.finding(rule, new Violation("the steps work", thrown)));
        } finally {
            on.again();
        }
    }

    private Result broken(Rule rule, Finding finding) {
        return rule.needsPolicy() && relation.policy == null
                ? unlessAccepted(
                        rule, Outcome.ASKED, Question.note(finding.found(), RelationFacts.POLICY), Optional.of(finding))
                : unlessAccepted(rule, Outcome.FAILED, "", Optional.of(finding));
    }

    /** What the team has given a reason for is accepted, whatever came of the rule. */
    private Result unlessAccepted(Rule rule, Outcome outcome, String note, Optional<Finding> finding) {
        String reason = relation.accepted.get(rule);
        return reason == null ? result(rule, outcome, note, finding) : result(rule, Outcome.ACCEPTED, reason, finding);
    }

    private Result result(Rule rule, Outcome outcome, String note, Optional<Finding> finding) {
        return new Result(relation.subject(), rule, outcome, note, finding);
    }

    /** Proves that the store may be written to, that the kit hears it, and that it sees what is stored. */
    private Scene<P, C> prepared() {
        Scene<P, C> known = scene;
        if (known != null) {
            return known;
        }
        Store store = Entity.said(relation.store, "its store; say .on(store)");
        Snapshot found = ThrowAway.prove(store);
        Scene<P, C> made = new Scene<>(relation, store, found, new OwnTables<>(relation));
        made.again();
        try {
            canary(store, made);
        } finally {
            made.again();
        }
        scene = made;
        return made;
    }

    private static <P, C> boolean comeBack(Scene<P, C> on, Family<P, C> family) {
        try {
            return !on.reload(family).isEmpty();
        } catch (RuntimeException shownByTheRules) {
            return true;
        }
    }

    /** Whether the database refuses the second of two children of one parent for its keys. */
    private static boolean collide(Scene<?, ?> on) {
        try {
            on.given(2);
            return false;
        } catch (RuntimeException refused) {
            return Collision.in(refused).isPresent();
        }
    }

    /** Gives the children of one parent targets of their own, if that and nothing else lets two of them be saved. */
    private void separateSiblings(Scene<P, C> on) {
        if (!relation.child.targets.isEmpty() && collide(on)) {
            on.siblingsApart = true;
            on.siblingsApart = !collide(on);
        }
    }

    private void canary(Store store, Scene<P, C> on) {
        Snapshot before = on.look();
        try {
            on.given(1);
            childrenComeBack = comeBack(on, on.given(1));
            separateSiblings(on);
        } catch (Violation shownByTheRules) {
            return;
        } catch (NotOffered missing) {
            throw new IllegalStateException(relation.name + ": " + missing.getMessage(), missing);
        } catch (RuntimeException refused) {
            if (Collision.in(refused).isPresent()) {
                return; // the rules show whether the samples or the schema do not allow two of them
            }
            throw new IllegalStateException(
                    relation.name + ": a sample " + relation.parent.name + " with one " + relation.child.name
                            + " cannot be saved, or not two of them: " + Texts.of(refused)
                            + ". Make samples that can: say .parent(…) and .child(…), or .sample(Type.class, …)",
                    refused);
        }
        if (!store.statements().heardAnything()) {
            throw new IllegalStateException(relation.name + ": a sample was saved, and nothing was heard on "
                    + store.name() + ". Does the application use the listening data source or client?");
        }
        if (on.look().since(before).only(Changes.Kind.NEW).isEmpty()) {
            throw new IllegalStateException(relation.name + ": a sample was saved, and " + store.name()
                    + " shows no new row. Is a transaction around the test? Remove @Transactional from it.");
        }
    }
}
