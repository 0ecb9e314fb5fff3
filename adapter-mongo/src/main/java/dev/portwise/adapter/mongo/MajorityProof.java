package dev.portwise.adapter.mongo;

import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ServerDescription;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.bson.types.ObjectId;

/**
 * Whether the majority is known to have what the primary has. It is not when a store is opened, after a commit that failed,
 * and after an election. A confirmed commit proves it, because the majority then has all that was stored before.
 */
final class MajorityProof {

    private final Supplier<ClusterDescription> cluster;
    private final AtomicLong doubts = new AtomicLong(1);
    private volatile Moment proven = new Moment(Optional.empty(), 0);

    /** @param cluster what the driver knows of the servers */
    MajorityProof(Supplier<ClusterDescription> cluster) {
        this.cluster = cluster;
    }

    /**
     * A time without election and doubt.
     *
     * @param election the primary's, which no other primary has; empty if the driver knows no primary
     */
    record Moment(Optional<ObjectId> election, long doubts) {}

    Moment now() {
        long raised = doubts.get();
        Optional<ObjectId> election = cluster.get().getServerDescriptions().stream()
                .filter(ServerDescription::isPrimary)
                .map(ServerDescription::getElectionId)
                .filter(Objects::nonNull)
                .findFirst();
        return new Moment(election, raised);
    }

    boolean isProven(Moment moment) {
        return moment.equals(proven);
    }

    /** Whether the primary is still the one of that moment. */
    boolean isSamePrimary(Moment moment) {
        return moment.election().isPresent() && moment.election().equals(now().election());
    }

    /** A commit was sent after that moment, and confirmed. It proves nothing if there was an election or a doubt since. */
    void committed(Moment before) {
        if (isSamePrimary(before) && before.doubts() == doubts.get()) {
            proven = before;
        }
    }

    void doubt() {
        doubts.incrementAndGet();
    }
}
