package dev.portwise.engine;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** A real mongod outside a replica set, and therefore without transactions. */
final class MongodbStandaloneEngine implements Engine {

    @Override
    public String name() {
        return "mongodb-standalone";
    }

    @Override
    public String description() {
        return "a real mongod on a loopback port, standalone: without transactions";
    }

    @Override
    public boolean onlyIfNamed() {
        return true;
    }

    @Override
    public boolean canCrash() {
        return true;
    }

    @Override
    public Optional<String> missing() {
        return Mongod.missing();
    }

    @Override
    public RunningEngine start() {
        return Mongods.up(List.of(MongodServer.start(Mongod.found(), name())), MongodbStandaloneEngine::answers, "");
    }

    private static boolean answers(MongoClient client) {
        try {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            return true;
        } catch (MongoException notYet) {
            return false;
        }
    }
}
