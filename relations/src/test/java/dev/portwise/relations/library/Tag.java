package dev.portwise.relations.library;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Entity
public class Tag {

    @Id
    @GeneratedValue
    private Long id;

    private String word;

    @ManyToMany(mappedBy = "tags")
    private Set<Article> articles = new HashSet<>();

    protected Tag() {}

    public Tag(String word) {
        this.word = word;
    }

    public Long getId() {
        return id;
    }

    public String getWord() {
        return word;
    }

    public Collection<Article> getArticles() {
        return List.copyOf(articles);
    }

    Set<Article> articles() {
        return articles;
    }
}
