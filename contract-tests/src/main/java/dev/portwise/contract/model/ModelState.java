package dev.portwise.contract.model;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The ids and names in use. Steps are drawn from it, so that most of them succeed. */
final class ModelState {

    private final Set<String> present = new HashSet<>();
    private final Map<Class<?>, Set<String>> names = new HashMap<>();

    static ModelState in(Persistence persistence, ProgramIds ids) {
        ModelState state = new ModelState();
        PageRequest all = PageRequest.first(PageRequest.MAX_LIMIT);
        persistence.unitOfWork().read(in -> {
            in.users().inIdOrder(all, Fetch.nothing()).items().forEach(user -> {
                state.arrives(ids, user.id().value());
                state.taken(UserKey.class, user.name().value());
            });
            in.posts()
                    .inIdOrder(all, Fetch.nothing())
                    .items()
                    .forEach(post -> state.arrives(ids, post.id().value()));
            in.tags().inIdOrder(all, Fetch.nothing()).items().forEach(tag -> {
                state.arrives(ids, tag.id().value());
                state.taken(TagKey.class, tag.name().value());
            });
            in.groups().inIdOrder(all, Fetch.nothing()).items().forEach(group -> {
                state.arrives(ids, group.id().value());
                state.taken(GroupKey.class, group.name().value());
            });
            return true;
        });
        return state;
    }

    /** The same names, but only the ids that these steps name. */
    ModelState only(List<Step> met) {
        ModelState fewer = new ModelState();
        fewer.names.putAll(names);
        met.stream().flatMap(StepKinds::keys).forEach(key -> {
            if (present.contains(key.name())) {
                fewer.arrives(key);
            }
        });
        return fewer;
    }

    private void arrives(ProgramIds ids, UUID id) {
        present.add(ids.name(id));
    }

    void arrives(Enum<?> key) {
        present.add(key.name());
    }

    void goes(Enum<?> key) {
        present.remove(key.name());
    }

    private void taken(Class<?> kind, String name) {
        names.computeIfAbsent(kind, any -> new HashSet<>()).add(name);
    }

    void taken(Class<?> kind, SampleText text) {
        taken(kind, spelled(kind, text));
    }

    List<Enum<?>> present(Class<? extends Enum<?>> kind) {
        return keys(kind).filter(key -> present.contains(key.name())).toList();
    }

    List<Enum<?>> absent(Class<? extends Enum<?>> kind) {
        return keys(kind).filter(key -> !present.contains(key.name())).toList();
    }

    List<SampleText> free(Class<?> kind) {
        return Stream.of(SampleText.values())
                .filter(text -> !names.getOrDefault(kind, Set.of()).contains(spelled(kind, text)))
                .toList();
    }

    private static Stream<Enum<?>> keys(Class<? extends Enum<?>> kind) {
        return Stream.of(kind.getEnumConstants());
    }

    /** Names of users and tags are folded to lower case. */
    private static String spelled(Class<?> kind, SampleText text) {
        return kind == GroupKey.class
                ? text.groupName().value()
                : text.username().value();
    }
}
