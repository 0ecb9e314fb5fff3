package dev.portwise.contract.model;

import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.port.Relation.OfTag;
import java.util.List;

/** The operations of {@link dev.portwise.domain.port.Tags} and {@link Tag}. */
public sealed interface TagStep extends Step {

    /** Makes a tag and adds it. */
    record CreateTag(@Fresh TagKey tag, @Fresh SampleText name) implements TagStep {
        @Override
        public Object perform(UnitContext context) {
            Tag made = context.newTag(tag, name);
            context.tags().add(made);
            return made;
        }
    }

    /** Makes tags of consecutive names and adds them at once. */
    record CreateTags(@Fresh List<TagKey> tags, @Fresh List<SampleText> names) implements TagStep {
        @Override
        public Object perform(UnitContext context) {
            List<Tag> made = Pairs.of(tags, names, context::newTag);
            context.tags().addAll(made);
            return made;
        }
    }

    /** Makes a tag that is not added. It is stored with a post that carries it. */
    record MakeUnsavedTag(@Fresh TagKey tag, @Fresh SampleText name) implements TagStep {
        @Override
        public Object perform(UnitContext context) {
            context.newId(context.ids().of(tag));
            return context.newTag(tag, name);
        }
    }

    record AddTag(TagKey tag) implements TagStep {
        @Override
        public Object perform(UnitContext context) {
            Tag loaded = context.removedOr(Tag.class, context.ids().of(tag), () -> context.tag(tag));
            context.tags().add(loaded);
            return loaded;
        }
    }

    record GetTag(TagKey tag) implements TagStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.tags().get(context.ids().of(tag));
        }
    }

    record GetTagAt(TagKey tag, long revision) implements TagStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.tags().get(context.ids().of(tag), revision);
        }
    }

    record FindTag(TagKey tag, Plan plan) implements TagStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.tags().byId(context.ids().of(tag), plan.of(OfTag.POSTS));
        }
    }

    record FindTags(List<TagKey> tags, Plan plan) implements TagStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.tags().byIds(tags.stream().map(context.ids()::of).toList(), plan.of(OfTag.POSTS));
        }
    }

    record FindTagByName(SampleText name, Plan plan) implements TagStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.tags().byName(name.tagName(), plan.of(OfTag.POSTS));
        }
    }

    record ListTagsInIdOrder(int limit, Plan plan) implements TagStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return AllPages.of(limit, page -> context.tags().inIdOrder(page, plan.of(OfTag.POSTS)));
        }
    }

    record CountTags() implements TagStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.tags().count();
        }
    }

    record RemoveTag(@Removed TagKey tag) implements TagStep {
        @Override
        public Object perform(UnitContext context) {
            Tag loaded = context.removedOr(Tag.class, context.ids().of(tag), () -> context.tag(tag));
            context.tags().remove(loaded);
            context.noteRemoved(loaded.id());
            return loaded;
        }
    }

    record RemoveTags(@Removed List<TagKey> tags) implements TagStep {
        @Override
        public Object perform(UnitContext context) {
            int removed = context.tags()
                    .removeAll(tags.stream().map(context.ids()::of).toList());
            tags.forEach(tag -> context.noteRemoved(context.ids().of(tag)));
            return removed;
        }
    }

    record RenameTag(TagKey tag, @Fresh SampleText name) implements TagStep {
        @Override
        public Object perform(UnitContext context) {
            Tag loaded = context.tag(tag);
            loaded.rename(name.tagName());
            return loaded;
        }
    }

    /** Links from the tag's end. */
    record LabelPost(TagKey tag, PostKey post) implements TagStep {
        @Override
        public Object perform(UnitContext context) {
            Tag loaded = context.tag(tag);
            loaded.label(context.post(post));
            return loaded;
        }
    }

    /** Unlinks from the tag's end. */
    record UnlabelPost(TagKey tag, PostKey post) implements TagStep {
        @Override
        public Object perform(UnitContext context) {
            Post loaded = context.post(post);
            context.tag(tag).unlabel(loaded);
            return loaded.tags();
        }
    }

    /** Touches the posts of a tag. */
    record TouchPostsOfTag(TagKey tag) implements TagStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.tag(tag).posts();
        }
    }
}
