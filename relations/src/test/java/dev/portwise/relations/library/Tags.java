package dev.portwise.relations.library;

import dev.portwise.relations.jpa.EntityManagers;
import java.util.List;

public class Tags extends Repository<Tag> {

    public Tags(EntityManagers transactions) {
        super(transactions, Tag.class, Tag::getId);
    }

    @Override
    protected void detachBefore(Tag tag) {
        List.copyOf(tag.articles()).forEach(article -> article.untag(tag));
    }
}
