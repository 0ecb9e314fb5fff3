package dev.portwise.comparison.load;

import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.comparison.workload.Operation;
import dev.portwise.comparison.workload.StoreSnapshot;
import dev.portwise.comparison.workload.Target;
import dev.portwise.comparison.workload.TargetStore;
import java.util.List;
import java.util.stream.Stream;

/** New users who all join one group. */
final class OneGroup implements Supply {

    private final Operation join;
    private final TargetStore store;
    private final Target group;

    OneGroup(Operation join, TargetStore store) {
        this.join = join;
        this.store = store;
        this.group = join.targets().get();
        store.store(List.of(group));
    }

    @Override
    public List<Task> next(int count) {
        List<Target> newUsers = Stream.generate(join.targets()).limit(count).toList();
        store.store(newUsers);
        return newUsers.stream()
                .map(user -> new Task(join, user.besideGroupsOf(group)))
                .toList();
    }

    @Override
    public boolean addsUp(StoreSnapshot store, int done) {
        return store.count(LinkKind.MEMBERSHIP, group.groups().get(0).id()) == done;
    }
}
