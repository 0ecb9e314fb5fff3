package dev.portwise.relations.library;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Entity
public class Article {

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private long version;

    private String title;

    @ManyToMany
    @JoinTable(
            name = "article_tag",
            joinColumns = @JoinColumn(name = "article_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    private Set<Tag> tags = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "article_id")
    @OrderColumn(name = "place")
    private List<Section> sections = new ArrayList<>();

    protected Article() {}

    public Article(String title) {
        this.title = title;
    }

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public Collection<Tag> getTags() {
        return tags;
    }

    public void tag(Tag tag) {
        tags.add(tag);
        tag.articles().add(this);
    }

    public void untag(Tag tag) {
        tags.remove(tag);
        tag.articles().remove(this);
    }

    public List<Section> getSections() {
        return sections;
    }

    public void add(Section section) {
        if (!sections.contains(section)) {
            sections.add(section);
        }
    }

    public void remove(Section section) {
        sections.remove(section);
    }
}
