package dev.portwise.relations.library;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class Section {

    @Id
    @GeneratedValue
    private Long id;

    private String heading;

    protected Section() {}

    public Section(String heading) {
        this.heading = heading;
    }

    public Long getId() {
        return id;
    }

    public String getHeading() {
        return heading;
    }
}
