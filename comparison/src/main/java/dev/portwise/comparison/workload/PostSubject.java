package dev.portwise.comparison.workload;

import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Username;

/**
 * Code that is timed at the steps about posts. Each method is a transaction of its own and may be called by several threads
 * at once. Its answer proves that it read what it should; what it wrote is looked for in the store. Texts, dates and
 * revisions are read as objects first, as an application reads them.
 */
public interface PostSubject extends AutoCloseable {

    /** Reads a user together with the posts: the characters of all titles and contents. */
    int readEagerly(Username name);

    /** Finds a user and stores a new post of theirs, {@link Target#TITLE} and {@link Target#CONTENT}. */
    void append(Username author, PostId newPost);

    /** Finds a post and another user and makes that user its author. Refuses a post that somebody changed meanwhile. */
    void move(PostId post, Username newAuthor);

    /** Finds a post and a tag and puts the tag on the post. A post has no more than {@code Post.MAX_TAGS} tags. */
    void tag(PostId post, TagName tag);

    /** Finds a post and takes a tag off it. */
    void untag(PostId post, TagName tag);

    /** Finds a user and removes one of their posts from their list, which deletes it. */
    void withdraw(Username author, PostId post);

    @Override
    void close();
}
