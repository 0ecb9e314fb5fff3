package dev.portwise.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** On answers as a mongod 6.0 gives them. */
class MongodbRightsTest {

    private static final List<String> READ_WRITE =
            List.of("find", "insert", "update", "remove", "createCollection", "createIndex");

    @Test
    void nothingIsMissingWhereEverythingIsGranted() {
        Document root = privilege(new Document("anyResource", true), List.of("anyAction"));

        assertThat(MongodbRights.missing(authInfo(root), "own", MongodbRights.TO_CREATE_AND_DROP))
                .isEmpty();
    }

    @Test
    void rightsAddUpOverRoles() {
        Document write = privilege(database(""), READ_WRITE);
        Document drop = privilege(database("own"), List.of("dropDatabase"));

        assertThat(MongodbRights.missing(authInfo(write, drop), "own", MongodbRights.TO_CREATE_AND_DROP))
                .isEmpty();
    }

    @Test
    void rightsOnAnotherDatabaseDoNotCount() {
        Document shop = privilege(database("shop"), READ_WRITE);

        assertThat(MongodbRights.missing(authInfo(shop), "own", MongodbRights.TO_CREATE_AND_DROP))
                .contains("insert", "dropDatabase");
    }

    @Test
    void rightsOnOneCollectionDoNotCount() {
        Document things =
                privilege(new Document("db", "own").append("collection", "things"), List.of("insert", "find"));

        assertThat(MongodbRights.missing(authInfo(things), "own", MongodbRights.TO_CREATE_AND_DROP))
                .contains("insert", "find");
    }

    private static Document database(String name) {
        return new Document("db", name).append("collection", "");
    }

    private static Document privilege(Document resource, List<String> actions) {
        return new Document("resource", resource).append("actions", actions);
    }

    private static Document authInfo(Document... privileges) {
        return new Document("authenticatedUserPrivileges", List.of(privileges));
    }
}
