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

/** Which ids and names are in use, so that most steps are drawn to succeed. */
final class Known {

    private final Set<String> present = new HashSet<>();
    private final Map<Class<?>, Set<String>> names = new HashMap<>();

    static Known in(Persistence persistence, Ids ids) {
        Known known = new Known();
        PageRequest all = PageRequest.first(PageRequest.MAX_LIMIT);
        persistence.unitOfWork().read(in -> {
            in.users().inIdOrder(all, Fetch.nothing()).items().forEach(user -> {
                known.arrives(ids, user.id().value());
                known.taken(UserKey.class, user.name().value());
            });
            in.posts()
                    .inIdOrder(all, Fetch.nothing())
                    .items()
                    .forEach(post -> known.arrives(ids, post.id().value()));
            in.tags().inIdOrder(all, Fetch.nothing()).items().forEach(tag -> {
                known.arrives(ids, tag.id().value());
                known.taken(TagKey.class, tag.name().value());
            });
            in.groups().inIdOrder(all, Fetch.nothing()).items().forEach(group -> {
                known.arrives(ids, group.id().value());
                known.taken(GroupKey.class, group.name().value());
            });
            return true;
        });
        return known;
    }

    /** The same names in use, but only these things. */
    Known only(List<Step> met) {
        Known fewer = new Known();
        fewer.names.putAll(names);
        met.stream().flatMap(Steps::keys).forEach(key -> {
            if (present.contains(key.name())) {
                fewer.arrives(key);
            }
        });
        return fewer;
    }

    private void arrives(Ids ids, UUID id) {
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

    void taken(Class<?> kind, Word word) {
        taken(kind, spelled(kind, word));
    }

    List<Enum<?>> present(Class<? extends Enum<?>> kind) {
        return keys(kind).filter(key -> present.contains(key.name())).toList();
    }

    List<Enum<?>> absent(Class<? extends Enum<?>> kind) {
        return keys(kind).filter(key -> !present.contains(key.name())).toList();
    }

    List<Word> free(Class<?> kind) {
        return Stream.of(Word.values())
                .filter(word -> !names.getOrDefault(kind, Set.of()).contains(spelled(kind, word)))
                .toList();
    }

    private static Stream<Enum<?>> keys(Class<? extends Enum<?>> kind) {
        return Stream.of(kind.getEnumConstants());
    }

    /** Names of users and tags are folded to lower case. */
    private static String spelled(Class<?> kind, Word word) {
        return kind == GroupKey.class
                ? word.groupName().value()
                : word.username().value();
    }
}
