package dev.portwise.comparison.timing;

import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.time.Instant;
import java.util.List;

/** Code that is timed: the operations on one store, each in a transaction of its own. Its answers prove that it ran. */
interface Subject extends AutoCloseable {

    /** The id of the user of that name. */
    UserId find(Username name);

    /** Finds a user, then reads the posts: the characters of all titles and contents. */
    int readLazily(Username name);

    /** Reads a user together with the posts: the characters of all titles and contents. */
    int readEagerly(Username name);

    /** Finds a user and stores a new post of theirs. */
    void append(Username name, PostId newPost);

    /** Finds a user and a group and makes the one a member of the other. */
    void join(Username name, GroupName group, Instant at);

    /** Finds a user and deletes them with all that lives and dies with them. */
    void delete(Username name);

    /** Stores targets for all subjects; this is not timed. */
    void store(List<Target> targets);

    @Override
    void close();
}
