package dev.portwise.contract.model;

import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;

/** The ids behind the names of a program. They come from its seed, so they are the same in every store. */
final class ProgramIds {

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<Enum<?>, UUID> ids = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();

    ProgramIds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        draw(random, UserKey.values());
        draw(random, PostKey.values());
        draw(random, TagKey.values());
        draw(random, GroupKey.values());
    }

    private void draw(SplittableRandom random, Enum<?>[] keys) {
        for (Enum<?> key : keys) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            ids.put(key, id);
            names.put(id, key.name());
        }
    }

    UserId of(UserKey key) {
        return new UserId(id(key));
    }

    PostId of(PostKey key) {
        return new PostId(id(key));
    }

    TagId of(TagKey key) {
        return new TagId(id(key));
    }

    GroupId of(GroupKey key) {
        return new GroupId(id(key));
    }

    private UUID id(Enum<?> key) {
        UUID id = ids.get(key);
        if (id == null) {
            throw new IllegalArgumentException("no id was drawn for " + key);
        }
        return id;
    }

    String name(UUID id) {
        return names.getOrDefault(id, "an unknown id");
    }

    /** A text with names in place of ids. */
    String named(String text) {
        return UUIDS.matcher(text).replaceAll(id -> name(UUID.fromString(id.group())));
    }
}
