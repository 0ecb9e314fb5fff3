package dev.portwise.adapter.relational;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The form of a UUID in the columns of a database. Its order is the order of the unsigned bytes. */
public enum UuidForm {
    /** The database's own type. */
    NATIVE(UUID.class) {
        @Override
        public Object parameter(UUID id) {
            return id;
        }

        @Override
        UUID read(Object stored) {
            return (UUID) stored;
        }
    },

    /** Sixteen bytes. */
    BINARY(byte[].class) {
        @Override
        public Object parameter(UUID id) {
            return ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array();
        }

        @Override
        UUID read(Object stored) {
            ByteBuffer bytes = ByteBuffer.wrap((byte[]) stored);
            return new UUID(bytes.getLong(), bytes.getLong());
        }
    };

    /** H2 has no longer arrays. */
    private static final int LONGEST_ARRAY = 65_536;

    private final Class<?> javaType;

    UuidForm(Class<?> javaType) {
        this.javaType = javaType;
    }

    /**
     * The form in which the store at a URL holds ids.
     *
     * @throws IllegalArgumentException if no SQL adapter knows such a URL
     */
    public static UuidForm at(String url) {
        return Dialect.of(url).uuidForm();
    }

    /**
     * Any number of ids as arrays for one statement. Each array is a parameter: {@code id = any(?) or id = any(?)}. No ids
     * make no array.
     */
    public static List<UUID[]> parts(List<UUID> ids) {
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + LONGEST_ARRAY)
                .mapToObj(from -> ids.subList(from, Math.min(from + LONGEST_ARRAY, ids.size()))
                        .toArray(UUID[]::new))
                .toList();
    }

    /** The type to ask a result set for. */
    public Class<?> javaType() {
        return javaType;
    }

    /** The value for a statement. */
    public abstract Object parameter(UUID id);

    /** The id in a column, from the value that a result set returned for {@link #javaType}; null for null. */
    public @Nullable UUID id(@Nullable Object stored) {
        return stored == null ? null : read(stored);
    }

    /** The id in a column that is never null. */
    public UUID id(ResultSet row, int column) throws SQLException {
        return read(row.getObject(column, javaType));
    }

    abstract UUID read(Object stored);
}
