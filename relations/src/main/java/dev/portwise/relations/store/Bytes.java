package dev.portwise.relations.store;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;

/** A binary value. Sixteen bytes are shown as the UUID that they usually are. */
record Bytes(ByteBuffer content) {

    static Bytes of(byte[] bytes) {
        return new Bytes(ByteBuffer.wrap(bytes.clone()).asReadOnlyBuffer());
    }

    byte[] array() {
        byte[] bytes = new byte[content.remaining()];
        content.duplicate().get(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return content.remaining() == 2 * Long.BYTES
                ? new UUID(content.getLong(0), content.getLong(Long.BYTES)).toString()
                : HexFormat.of().formatHex(array());
    }
}
