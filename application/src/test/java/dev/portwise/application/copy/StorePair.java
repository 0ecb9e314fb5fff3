package dev.portwise.application.copy;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.reference.ReferenceAdapter;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A source and an empty target, and what the tests do with them. */
final class StorePair implements AutoCloseable {

    static final Progress UNSEEN = (kind, more) -> {};
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    final List<Statement> readings = new CopyOnWriteArrayList<>();
    final List<Statement> writings = new CopyOnWriteArrayList<>();
    final UnitOfWork source;
    final UnitOfWork target;

    private final Persistence original =
            new ReferenceAdapter().open(StoreSettings.of("memory:").observedBy(readings::add));
    private final Persistence copy =
            new ReferenceAdapter().open(StoreSettings.of("memory:").observedBy(writings::add));

    StorePair() {
        source = original.unitOfWork();
        target = copy.unitOfWork();
    }

    /** So many users, half as many groups, each user in up to three of them, and two posts and one tag for each. */
    void fillSource(int users) {
        List<Group> founded = new ArrayList<>();
        List<User> registered = new ArrayList<>();
        change(source, repositories -> {
            for (int number = 0; number < users; number++) {
                User user =
                        User.register(new UserId(UuidCreator.getTimeOrderedEpoch()), new Username("user-" + number));
                repositories.users().add(user);
                registered.add(user);
                if (number % 2 == 0) {
                    Group group = Group.found(
                            new GroupId(UuidCreator.getTimeOrderedEpoch()), new GroupName("Group " + number));
                    if (number % 4 == 0) {
                        group.handTo(user.id());
                    }
                    repositories.groups().add(group);
                    founded.add(group);
                }
            }
        });
        change(source, repositories -> {
            for (int number = 0; number < users; number++) {
                User user = repositories.users().get(registered.get(number).id());
                for (int in = 0; in < number % 4 && in < founded.size(); in++) {
                    user.join(repositories.groups().get(founded.get(in).id()), NOON.plusMillis(number));
                }
                Tag tag = Tag.named(new TagId(UuidCreator.getTimeOrderedEpoch()), new TagName("tag-" + number));
                repositories.tags().add(tag);
                for (int post = 0; post < 2; post++) {
                    user.write(
                                    new PostId(UuidCreator.getTimeOrderedEpoch()),
                                    new Title("Post " + post + " of " + number),
                                    new Content("Text\nof " + number))
                            .tag(tag);
                }
            }
        });
        readings.clear();
    }

    Copied copy(int pageSize) {
        return copyTo(target, pageSize);
    }

    Copied copyTo(UnitOfWork units, int pageSize) {
        return new CopyStore(new StoreHoldings(source, pageSize), units, pageSize).copy(UNSEEN);
    }

    List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        new CompareStores(new StoreHoldings(source, 7), new StoreHoldings(target, 5)).compare(UNSEEN, found::add);
        return found;
    }

    long count(UnitOfWork units) {
        return new StoreHoldings(units, 1)
                .counts().values().stream().mapToLong(Long::longValue).sum();
    }

    static void change(UnitOfWork units, Consumer<Repositories> work) {
        units.execute(repositories -> {
            work.accept(repositories);
            return repositories;
        });
    }

    @Override
    public void close() {
        original.close();
        copy.close();
    }
}
