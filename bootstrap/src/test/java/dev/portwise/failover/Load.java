package dev.portwise.failover;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.portwise.application.EditPost;
import dev.portwise.application.RegisterUser;
import dev.portwise.application.WritePost;
import dev.portwise.application.retry.RetryingUnitOfWork;
import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writers that run use cases one after another through the standard retry policy, two of them for one user at a time, and
 * remember what was acknowledged. A unit whose outcome is not known they look for, as an application does.
 */
final class Load implements AutoCloseable {

    private static final int WRITERS = 8;
    private static final Title TITLE = new Title("Ports");

    private final UnitOfWork units;
    private final EditPost editing;
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private final List<Future<?>> running = new ArrayList<>();
    private final Map<PostId, Long> revisions = new ConcurrentHashMap<>();
    private final ConcurrentSkipListSet<Long> acknowledged = new ConcurrentSkipListSet<>();
    private final ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unknown = new AtomicInteger();
    private volatile boolean stopped;

    Load(UnitOfWork units) {
        this.units = new RetryingUnitOfWork(units);
        this.editing = new EditPost(this.units);
    }

    void start() {
        RegisterUser registering = new RegisterUser(units, UuidCreator::getTimeOrderedEpoch);
        for (int number = 0; number < WRITERS / 2; number++) {
            registering.register(author(number));
        }
        for (int number = 0; number < WRITERS; number++) {
            Username author = author(number / 2);
            running.add(writers.submit(() -> writeOn(author)));
        }
    }

    /** Ends the writers; what stopped one of them early comes out here. */
    void stop() throws Exception {
        stopped = true;
        for (Future<?> writer : running) {
            writer.get(10, TimeUnit.MINUTES);
        }
    }

    /** Waits until so many more units have been acknowledged. */
    void awaitFurther(int units) throws Exception {
        int wanted = acknowledged.size() + units;
        while (acknowledged.size() < wanted) {
            for (Future<?> writer : running) {
                if (writer.isDone()) {
                    writer.get();
                }
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** Each post that was acknowledged, and the revision it must have by now. */
    Map<PostId, Long> revisions() {
        return revisions;
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** How many units ended with an outcome that was not known, and were looked for. */
    int unknown() {
        return unknown.get();
    }

    /** The longest time in which no unit was acknowledged to anybody. */
    Duration longestPause() {
        long longest = 0;
        long last = acknowledged.first();
        for (long moment : acknowledged) {
            longest = Math.max(longest, moment - last);
            last = moment;
        }
        return Duration.ofNanos(longest);
    }

    /** The longest time that one use case took, its repetitions included. */
    Duration longestUseCase() {
        return Duration.ofNanos(Collections.max(took));
    }

    @Override
    public void close() {
        stopped = true;
        writers.shutdownNow();
    }

    private void writeOn(Username author) {
        while (!stopped) {
            PostId id = written(author);
            long revision = edited(id, 1);
            revisions.put(id, edited(id, revision));
        }
    }

    /** A repetition of a post that was stored all the same would be refused. */
    private PostId written(Username author) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        long begin = System.nanoTime();
        try {
            return acknowledged(begin, new WritePost(units, () -> id).write(author, TITLE, new Content("")));
        } catch (OutcomeUnknown lookFirst) {
            unknown.incrementAndGet();
            return stored(new PostId(id))
                    .map(post -> acknowledged(begin, post.id()))
                    .orElseGet(() -> written(author));
        }
    }

    /** A repetition of an edit that was stored all the same would be a conflict. */
    private long edited(PostId id, long expected) {
        long begin = System.nanoTime();
        try {
            return acknowledged(begin, editing.edit(id, expected, TITLE, new Content("after " + expected)))
                    .revision();
        } catch (OutcomeUnknown lookFirst) {
            unknown.incrementAndGet();
            long found = stored(id).orElseThrow().revision();
            return found > expected ? acknowledged(begin, found) : edited(id, expected);
        }
    }

    private <T> T acknowledged(long begin, T answer) {
        long end = System.nanoTime();
        acknowledged.add(end);
        took.add(end - begin);
        return answer;
    }

    private Optional<Post> stored(PostId id) {
        return units.read(repositories -> repositories.posts().byId(id));
    }

    private static Username author(int number) {
        return new Username("author-" + number);
    }
}
