package dev.portwise.contract.model;

import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.port.Relation.OfTag;
import java.util.List;

/** The operations of {@link dev.portwise.domain.port.Tags} and {@link Tag}. */
public sealed interface TagStep extends Step {

    /** Makes a tag and adds it. */
    record NewTag(@Fresh TagKey tag, @Fresh Word name) implements TagStep {
        @Override
        public Object perform(Hand hand) {
            Tag made = hand.newTag(tag, name);
            hand.tags().add(made);
            return made;
        }
    }

    /** Makes tags of consecutive names and adds them at once. */
    record NewTags(@Fresh List<TagKey> tags, @Fresh List<Word> names) implements TagStep {
        @Override
        public Object perform(Hand hand) {
            List<Tag> made = Pairs.of(tags, names, hand::newTag);
            hand.tags().addAll(made);
            return made;
        }
    }

    /** Makes a tag that is not added: it is stored with a post that carries it. */
    record MakeTag(@Fresh TagKey tag, @Fresh Word name) implements TagStep {
        @Override
        public Object perform(Hand hand) {
            hand.unmet(hand.ids().of(tag));
            return hand.newTag(tag, name);
        }
    }

    record AddTag(TagKey tag) implements TagStep {
        @Override
        public Object perform(Hand hand) {
            Tag held = hand.removedOr(Tag.class, hand.ids().of(tag), () -> hand.tag(tag));
            hand.tags().add(held);
            return held;
        }
    }

    record GetTag(TagKey tag) implements TagStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.tags().get(hand.ids().of(tag));
        }
    }

    record GetTagAt(TagKey tag, long revision) implements TagStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.tags().get(hand.ids().of(tag), revision);
        }
    }

    record FindTag(TagKey tag, Plan plan) implements TagStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.tags().byId(hand.ids().of(tag), plan.of(OfTag.POSTS));
        }
    }

    record FindTags(List<TagKey> tags, Plan plan) implements TagStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.tags().byIds(tags.stream().map(hand.ids()::of).toList(), plan.of(OfTag.POSTS));
        }
    }

    record TagNamed(Word name, Plan plan) implements TagStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.tags().byName(name.tagName(), plan.of(OfTag.POSTS));
        }
    }

    record TagsInIdOrder(int limit, Plan plan) implements TagStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return Pages.of(limit, page -> hand.tags().inIdOrder(page, plan.of(OfTag.POSTS)));
        }
    }

    record CountTags() implements TagStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.tags().count();
        }
    }

    record RemoveTag(@Gone TagKey tag) implements TagStep {
        @Override
        public Object perform(Hand hand) {
            Tag held = hand.removedOr(Tag.class, hand.ids().of(tag), () -> hand.tag(tag));
            hand.tags().remove(held);
            hand.letGo(held.id());
            return held;
        }
    }

    record RemoveTags(@Gone List<TagKey> tags) implements TagStep {
        @Override
        public Object perform(Hand hand) {
            int removed =
                    hand.tags().removeAll(tags.stream().map(hand.ids()::of).toList());
            tags.forEach(tag -> hand.letGo(hand.ids().of(tag)));
            return removed;
        }
    }

    record RenameTag(TagKey tag, @Fresh Word name) implements TagStep {
        @Override
        public Object perform(Hand hand) {
            Tag held = hand.tag(tag);
            held.rename(name.tagName());
            return held;
        }
    }

    /** Links from the tag's end. */
    record Label(TagKey tag, PostKey post) implements TagStep {
        @Override
        public Object perform(Hand hand) {
            Tag held = hand.tag(tag);
            held.label(hand.post(post));
            return held;
        }
    }

    /** Unlinks from the tag's end. */
    record Unlabel(TagKey tag, PostKey post) implements TagStep {
        @Override
        public Object perform(Hand hand) {
            Post held = hand.post(post);
            hand.tag(tag).unlabel(held);
            return held.tags();
        }
    }

    /** Touches the posts of a tag. */
    record PostsWith(TagKey tag) implements TagStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.tag(tag).posts();
        }
    }
}
