package dev.portwise.comparison.plain.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** A post with its tags. A link to a tag is no change of the post. */
@Entity
@Table(name = "posts")
class Post {

    @Id
    private UUID id;

    @Version
    private long revision;

    private String title;

    private String content;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    private @Nullable User author;

    @ManyToMany
    @JoinTable(
            name = "post_tags",
            joinColumns = @JoinColumn(name = "post_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    @OptimisticLock(excluded = true)
    private Set<Tag> tags = new HashSet<>();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    Post(UUID id, String title, String content) {
        this.id = id;
        this.title = title;
        this.content = content;
        this.revision = 1;
    }

    UUID getId() {
        return id;
    }

    String getTitle() {
        return title;
    }

    String getContent() {
        return content;
    }

    Set<Tag> getTags() {
        return tags;
    }

    @Nullable
    User getAuthor() {
        return author;
    }

    void setAuthor(@Nullable User author) {
        this.author = author;
    }
}
