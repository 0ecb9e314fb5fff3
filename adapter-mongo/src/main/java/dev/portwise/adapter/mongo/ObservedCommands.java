package dev.portwise.adapter.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandEvent;
import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.Statement.Kind;
import dev.portwise.adapter.spi.StatementObserver;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Reports each command to the observer. The driver calls this on the thread that sends the command. */
final class ObservedCommands implements CommandListener {

    private static final Set<String> CONTROL =
            Set.of("commitTransaction", "abortTransaction", "endSessions", "hello", "isMaster", "ismaster", "ping");

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");

    private final StatementObserver observer;
    private final ThreadLocal<Boolean> silent = ThreadLocal.withInitial(() -> false);
    private final Map<Integer, String> underway = new ConcurrentHashMap<>();

    ObservedCommands(StatementObserver observer) {
        this.observer = observer;
    }

    /** Without an observer the driver reports no events. */
    MongoClientSettings.Builder listenTo(MongoClientSettings.Builder settings) {
        return observer == StatementObserver.NONE ? settings : settings.addCommandListener(this);
    }

    /** Runs something that is no unit's work. */
    <T> T unheard(Supplier<T> work) {
        silent.set(true);
        try {
            return work.get();
        } finally {
            silent.remove();
        }
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (!silent.get() && !CONTROL.contains(event.getCommandName())) {
            underway.put(event.getRequestId(), CommandText.of(event.getCommandName(), event.getCommand()));
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        if (answered(event, event.getElapsedTime(TimeUnit.NANOSECONDS))) {
            observer.received(ReplySize.documents(event.getResponse()));
        }
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        answered(event, event.getElapsedTime(TimeUnit.NANOSECONDS));
    }

    private boolean answered(CommandEvent event, long nanos) {
        String text = underway.remove(event.getRequestId());
        if (text != null) {
            Kind kind = WRITES.contains(event.getCommandName()) ? Kind.WRITE : Kind.READ;
            observer.sent(new Statement(text, kind, Duration.ofNanos(nanos)));
        }
        return text != null;
    }
}
