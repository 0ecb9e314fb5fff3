package com.example.portwise.jdbi;

import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.codec.CodecFactory;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.spi.JdbiPlugin;

/** How each value object is stored, for parameters and columns alike. */
final class Values implements JdbiPlugin {

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerCodecFactory(new Codecs()
                .add(UserId.class, UUID.class, UserId::new, UserId::value)
                .add(PostId.class, UUID.class, PostId::new, PostId::value)
                .add(TagId.class, UUID.class, TagId::new, TagId::value)
                .add(GroupId.class, UUID.class, GroupId::new, GroupId::value)
                .add(Title.class, String.class, Title::new, Title::value)
                .add(Content.class, String.class, Content::new, Content::value)
                // Jdbi's own is a java.sql.Timestamp, which is of the Julian calendar before 1582
                .add(
                        Instant.class,
                        OffsetDateTime.class,
                        OffsetDateTime::toInstant,
                        instant -> instant.atOffset(ZoneOffset.UTC))
                .factory());
    }

    private static final class Codecs {

        private final CodecFactory.Builder builder = CodecFactory.builder();

        <V, S> Codecs add(Class<V> type, Class<S> stored, Function<S, V> read, Function<V, S> write) {
            builder.addCodec(QualifiedType.of(type), new ValueCodec<>(stored, read, write));
            return this;
        }

        CodecFactory factory() {
            return builder.build();
        }
    }
}
