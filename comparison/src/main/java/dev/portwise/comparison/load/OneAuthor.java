package dev.portwise.comparison.load;

import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.comparison.workload.Operation;
import dev.portwise.comparison.workload.StoreSnapshot;
import dev.portwise.comparison.workload.Target;
import dev.portwise.comparison.workload.TargetStore;
import java.util.List;
import java.util.stream.Stream;

/** Posts that are all appended to one user. */
final class OneAuthor implements Supply {

    private final Operation append;
    private final Target author;

    OneAuthor(Operation append, TargetStore store) {
        this.append = append;
        this.author = append.targets().get();
        store.store(List.of(author));
    }

    @Override
    public List<Task> next(int count) {
        return Stream.generate(() -> new Task(append, author.again()))
                .limit(count)
                .toList();
    }

    @Override
    public boolean addsUp(StoreSnapshot store, int done) {
        return store.count(LinkKind.AUTHOR, author.users().get(0).id())
                == author.posts().count() + done;
    }
}
