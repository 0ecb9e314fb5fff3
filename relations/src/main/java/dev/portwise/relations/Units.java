package dev.portwise.relations;

import dev.portwise.relations.store.Changes;
import dev.portwise.relations.store.Heard;
import dev.portwise.relations.store.Snapshot;
import dev.portwise.relations.store.Statement;
import dev.portwise.relations.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Units of work, what they send, and what they leave in the store. */
abstract class Units<P, C> extends Steps<P, C> {

    private final Store store;
    private List<String> statements = List.of();
    private List<String> inStore = List.of();

    Units(Definition<P, C> relation, Store store) {
        super(relation);
        this.store = store;
    }

    /** Forgets what was sent and seen. */
    void beginAnew() {
        store.forget();
        story.begin();
        statements = List.of();
        inStore = List.of();
    }

    /** Does something in a unit of work, and hears it. */
    public Heard unit(String sentence, Runnable work) {
        story.tell(sentence);
        story.open("inUnit(() -> {");
        try {
            return heard(work);
        } finally {
            story.close("});");
        }
    }

    Heard heard(Runnable work) {
        try {
            return store.statements().during(() -> store.inUnit(work));
        } finally {
            remember(store.statements().soFar());
        }
    }

    /** Does something outside of any unit, and hears it. */
    public Heard outside(Runnable work) {
        return store.statements().during(work);
    }

    private void remember(Heard heard) {
        if (!heard.writes().isEmpty()) {
            statements = heard.texts();
        }
    }

    /** Shows these statements in the finding. */
    public void show(Heard heard) {
        statements = heard.texts();
    }

    /** Runs a step that may be refused. */
    public Optional<RuntimeException> attempt(Runnable step) {
        try {
            step.run();
            return Optional.empty();
        } catch (NotOffered | Violation | Question own) {
            throw own;
        } catch (RuntimeException refused) {
            return Optional.of(refused);
        }
    }

    /** Every row that is committed now, without the tables that the team ignores. */
    public Snapshot look() {
        return OwnTables.without(relation.ignored, store.look());
    }

    /** What has happened in the store since then. It is shown in the finding. */
    public Changes since(Snapshot before) {
        Changes changes = look().since(before);
        inStore = changes.lines();
        return changes;
    }

    /** Shows these changes in the finding, instead of all since the last look. */
    public void show(Changes changes) {
        inStore = changes.lines();
    }

    /** The store, for steps behind the application's back. */
    public Store store() {
        return store;
    }

    /** Empties the caches that outlive a unit, so that the next unit is counted whole. */
    public void forget() {
        store.forget();
    }

    /** Runs two units at once. Both have read before either writes. */
    public List<Optional<RuntimeException>> atOnce(
            String sentence, Consumer<Runnable> first, Consumer<Runnable> second) {
        story.tell(sentence);
        story.write("// " + sentence);
        return Overlap.atOnce(store, first, second);
    }

    /** Runs a unit in another thread, to its end. A lock may keep it from ending; then this thread goes on. */
    public void meanwhile(Runnable unit) {
        Overlap.meanwhile(store, unit);
    }

    /**
     * Runs a step whose n-th write fails, beginning with 1.
     *
     * @return whether it came so far that the write failed
     */
    public boolean failing(int nth, Runnable step) {
        return store.statements().failing(nth, step);
    }

    /** Why a step was refused, in the words of the one that refused it, mostly the database. */
    public static String reason(Throwable refused) {
        return Texts.reason(refused);
    }

    /** Writes of the statements with this verb. */
    public static int count(Heard heard, String verb) {
        return heard.writes().stream()
                .filter(statement -> statement.writes(verb))
                .mapToInt(Statement::times)
                .sum();
    }

    Finding finding(Rule rule, Violation violation) {
        return new Finding(
                rule,
                relation.name,
                story.sentences(),
                violation.expected(),
                violation.found(),
                inStore,
                statements,
                relation.mapping,
                story.code() + "\n// expected: " + violation.expected() + "\n// found: " + violation.found());
    }
}
