package dev.portwise.contract.reference;

import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.StoreOverNetwork;

/** The network between the sessions and the maps. Each statement and each commit is a message and its answer. */
public final class ReferenceNetwork {

    /** The messages of one side that are cut. */
    private record Wanted(int first, int last) {

        static final Wanted NONE = new Wanted(0, 0);

        boolean includes(int message) {
            return message >= first && message <= last;
        }
    }

    private Wanted requests = Wanted.NONE;
    private Wanted replies = Wanted.NONE;
    private int heard;
    private int done;

    /** A store in memory behind a network of its own. */
    public static StoreOverNetwork newStore() {
        ReferenceNetwork network = new ReferenceNetwork();
        ReferenceStore store = new ReferenceStore();
        StoreOverNetwork.Cut requests =
                (first, times) -> network.cut(new Wanted(first, first + times - 1), Wanted.NONE);
        StoreOverNetwork.Cut replies = (first, times) -> network.cut(Wanted.NONE, new Wanted(first, first + times - 1));
        return new StoreOverNetwork(
                limit -> new ReferencePersistence(store, StatementObserver.NONE, network),
                new StoreOverNetwork.Network(requests, replies, requests, replies, network::mend),
                () -> {});
    }

    private synchronized void cut(Wanted ofRequests, Wanted ofReplies) {
        requests = ofRequests;
        replies = ofReplies;
        heard = 0;
        done = 0;
    }

    private synchronized int mend() {
        int cuts = done;
        cut(Wanted.NONE, Wanted.NONE);
        return cuts;
    }

    /**
     * Sends something to the maps.
     *
     * @throws ConnectionLost if this message or its answer is cut
     */
    void exchange(Runnable atTheServer) {
        int message = next();
        lose(requests, message);
        atTheServer.run();
        lose(replies, message);
    }

    private synchronized int next() {
        heard++;
        return heard;
    }

    private synchronized void lose(Wanted cut, int message) {
        if (cut.includes(message)) {
            done++;
            throw new ConnectionLost();
        }
    }

    /** The connection of a session ended. The maps forget what it did not commit. */
    static final class ConnectionLost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ConnectionLost() {
            super("the connection to the maps was lost");
        }
    }
}
