package dev.portwise.failover;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.UnitOfWork;
import java.util.HashSet;
import java.util.Set;

/**
 * Runs units one after another, each once. A unit writes a post and edits the writer's own ledger, whose revision counts the
 * units that were stored.
 */
final class Writer implements Runnable {

    private final UnitOfWork units;
    private final UserId author;
    private final PostId ledger;
    private final Set<PostId> acknowledged = new HashSet<>();
    private final Set<PostId> unknown = new HashSet<>();
    private final Set<PostId> refused = new HashSet<>();
    private volatile boolean stopped;

    Writer(UnitOfWork units, UserId author, PostId ledger) {
        this.units = units;
        this.author = author;
        this.ledger = ledger;
    }

    @Override
    public void run() {
        while (!stopped) {
            PostId post = new PostId(UuidCreator.getTimeOrderedEpoch());
            try {
                units.execute(all -> {
                    Post counted = all.posts().get(ledger);
                    counted.edit(counted.title(), new Content(post.toString()));
                    return all.users().get(author).write(post, new Title("a unit"), new Content(""));
                });
                acknowledged.add(post);
            } catch (OutcomeUnknown mayBeStored) {
                unknown.add(post);
            } catch (DomainException notStored) {
                refused.add(post);
            }
            Thread.interrupted(); // the next unit is another one
        }
    }

    void stop() {
        stopped = true;
    }

    PostId ledger() {
        return ledger;
    }

    Set<PostId> acknowledged() {
        return acknowledged;
    }

    Set<PostId> unknown() {
        return unknown;
    }

    Set<PostId> refused() {
        return refused;
    }
}
