package dev.portwise.comparison.plain.mongo;

import com.github.f4b6a3.uuid.UuidCreator;
import com.mongodb.MongoWriteException;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Username;
import java.util.stream.Stream;

/**
 * Where the document of an author is full.
 *
 * @param posts how many posts it holds
 * @param refusal the server's answer to one more
 */
public record DocumentLimit(int posts, String refusal) {

    /** Writes posts to an author without posts until not even one more fits. */
    public static DocumentLimit reach(EmbeddedPosts authors, Username author, int atOnce) {
        int posts = 0;
        int batch = atOnce;
        while (true) {
            try {
                authors.append(
                        author,
                        Stream.generate(DocumentLimit::newId).limit(batch).toList());
                posts += batch;
            } catch (MongoWriteException full) {
                if (batch == 1) {
                    return new DocumentLimit(
                            posts, full.getCode() + " " + full.getError().getMessage());
                }
                batch /= 2;
            }
        }
    }

    private static PostId newId() {
        return new PostId(UuidCreator.getTimeOrderedEpoch());
    }
}
