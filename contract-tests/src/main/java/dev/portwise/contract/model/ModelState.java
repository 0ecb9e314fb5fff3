package dev.portwise.contract.model;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The ids and names in use. Steps are drawn from it, so that most of them succeed. */
final class ModelState {

    private final Set<String> present = new HashSet<>();
    private final Map<Kind, Set<String>> names = new HashMap<>();

    static ModelState in(Persistence persistence, ProgramIds ids) {
        ModelState state = new ModelState();
        for (Kind kind : Kind.values()) {
            persistence.probe().ids(kind).forEach(id -> state.present.add(ids.name(id)));
        }
        PageRequest all = PageRequest.first(PageRequest.MAX_LIMIT);
        persistence.unitOfWork().read(in -> {
            in.users()
                    .inIdOrder(all, Fetch.nothing())
                    .items()
                    .forEach(user -> state.taken(Kind.USER, user.name().value()));
            in.tags()
                    .inIdOrder(all, Fetch.nothing())
                    .items()
                    .forEach(tag -> state.taken(Kind.TAG, tag.name().value()));
            in.groups()
                    .inIdOrder(all, Fetch.nothing())
                    .items()
                    .forEach(group -> state.taken(Kind.GROUP, group.name().value()));
            return true;
        });
        return state;
    }

    /** The same names, but only the ids that these steps name. */
    ModelState only(List<Step> met) {
        ModelState fewer = new ModelState();
        fewer.names.putAll(names);
        met.stream()
                .flatMap(Step::keys)
                .map(Key::name)
                .filter(present::contains)
                .forEach(fewer.present::add);
        return fewer;
    }

    void arrives(Key key) {
        present.add(key.name());
    }

    void goes(Key key) {
        present.remove(key.name());
    }

    private void taken(Kind kind, String name) {
        names.computeIfAbsent(kind, any -> new HashSet<>()).add(name);
    }

    void taken(Kind kind, SampleText text) {
        taken(kind, spelled(kind, text));
    }

    List<Key> present(Kind kind) {
        return Key.of(kind).stream().filter(this::isPresent).toList();
    }

    List<Key> absent(Kind kind) {
        return Key.of(kind).stream().filter(key -> !isPresent(key)).toList();
    }

    private boolean isPresent(Key key) {
        return present.contains(key.name());
    }

    List<SampleText> free(Kind kind) {
        return Stream.of(SampleText.values())
                .filter(text -> !names.getOrDefault(kind, Set.of()).contains(spelled(kind, text)))
                .toList();
    }

    /** Names of users and tags are folded to lower case. */
    private static String spelled(Kind kind, SampleText text) {
        return kind == Kind.GROUP ? text.groupName().value() : text.username().value();
    }
}
