package dev.portwise.comparison.plain.jpa;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A user with posts and memberships, which live and die with them. */
@Entity
@Table(name = "users")
class User {

    @Id
    private UUID id;

    @Version
    private long revision;

    private String name;

    @OneToMany(mappedBy = "author", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<Post> posts = new ArrayList<>();

    @OneToMany(mappedBy = "user", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Membership> memberships = new ArrayList<>();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected User() {}

    User(UUID id, String name) {
        this.id = id;
        this.name = name;
        this.revision = 1;
    }

    UUID getId() {
        return id;
    }

    String getName() {
        return name;
    }

    List<Post> getPosts() {
        return posts;
    }

    List<Membership> getMemberships() {
        return memberships;
    }

    void addPost(Post post) {
        posts.add(post);
        post.setAuthor(this);
    }

    void removePost(Post post) {
        posts.remove(post);
        post.setAuthor(null);
    }
}
