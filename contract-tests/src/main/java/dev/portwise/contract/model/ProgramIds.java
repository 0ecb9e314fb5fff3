package dev.portwise.contract.model;

import dev.portwise.contract.rules.Shown;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;

/** The ids behind the names of a program. They come from its seed, so they are the same in every store. */
final class ProgramIds {

    private final Map<Key, UUID> ids = new EnumMap<>(Key.class);
    private final Map<UUID, String> names = new HashMap<>();

    ProgramIds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (Key key : Key.values()) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            ids.put(key, id);
            names.put(id, key.name());
        }
    }

    UUID of(Key key) {
        return Objects.requireNonNull(ids.get(key));
    }

    String name(UUID id) {
        return names.getOrDefault(id, "an unknown id");
    }

    /** A text with names in place of ids. */
    String named(String text) {
        return Shown.ID.matcher(text).replaceAll(id -> name(UUID.fromString(id.group())));
    }
}
