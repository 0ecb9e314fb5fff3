package dev.portwise.contract.model;

import dev.portwise.domain.model.Post;
import dev.portwise.domain.port.Relation.OfPost;
import java.util.List;

/** The operations of {@link dev.portwise.domain.port.Posts} and {@link Post}. */
public sealed interface PostStep extends Step {

    record AddPost(PostKey post) implements PostStep {
        @Override
        public Object perform(Hand hand) {
            Post held = hand.removedOr(Post.class, hand.ids().of(post), () -> hand.postOfAnybody(post));
            hand.posts().add(held);
            return held;
        }
    }

    /** Makes posts of one user and adds them at once. */
    record WriteAll(UserKey user, @Fresh List<PostKey> posts, Word title) implements PostStep {
        @Override
        public Object perform(Hand hand) {
            List<Post> made = posts.stream()
                    .distinct()
                    .map(post -> hand.hold(
                            hand.user(user).write(hand.unmet(hand.ids().of(post)), title.title(), title.content())))
                    .toList();
            hand.posts().addAll(made);
            return made;
        }
    }

    record GetPost(PostKey post) implements PostStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.posts().get(hand.ids().of(post));
        }
    }

    record GetPostAt(PostKey post, long revision) implements PostStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.posts().get(hand.ids().of(post), revision);
        }
    }

    record FindPost(PostKey post, Plan plan) implements PostStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.posts().byId(hand.ids().of(post), plan.of(OfPost.TAGS));
        }
    }

    record FindPosts(List<PostKey> posts, Plan plan) implements PostStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.posts().byIds(posts.stream().map(hand.ids()::of).toList(), plan.of(OfPost.TAGS));
        }
    }

    record PostsBy(UserKey author, int limit, Plan plan) implements PostStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return Pages.of(limit, page -> hand.posts().by(hand.ids().of(author), page, plan.of(OfPost.TAGS)));
        }
    }

    record PostsTaggedWith(TagKey tag, int limit) implements PostStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return Pages.of(limit, page -> hand.posts().taggedWith(hand.ids().of(tag), page));
        }
    }

    record PostsInIdOrder(int limit, Plan plan) implements PostStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return Pages.of(limit, page -> hand.posts().inIdOrder(page, plan.of(OfPost.TAGS)));
        }
    }

    record PostsInTitleOrder(int limit) implements PostStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return Pages.of(limit, page -> hand.posts().inTitleOrder(page));
        }
    }

    record CountPosts() implements PostStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.posts().count();
        }
    }

    record CountPostsBy(UserKey author) implements PostStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.posts().countBy(hand.ids().of(author));
        }
    }

    record RemovePost(@Gone PostKey post) implements PostStep {
        @Override
        public Object perform(Hand hand) {
            Post held = hand.removedOr(Post.class, hand.ids().of(post), () -> hand.postOfAnybody(post));
            hand.posts().remove(held);
            hand.letGo(held.id());
            return held;
        }
    }

    record RemovePosts(@Gone List<PostKey> posts) implements PostStep {
        @Override
        public Object perform(Hand hand) {
            int removed =
                    hand.posts().removeAll(posts.stream().map(hand.ids()::of).toList());
            posts.forEach(post -> hand.letGo(hand.ids().of(post)));
            return removed;
        }
    }

    record Edit(PostKey post, Word title, Word content) implements PostStep {
        @Override
        public Object perform(Hand hand) {
            Post held = hand.post(post);
            held.edit(title.title(), content.content());
            return held;
        }
    }

    record Move(PostKey post, UserKey to) implements PostStep {
        @Override
        public Object perform(Hand hand) {
            Post held = hand.postOfAnybody(post);
            held.moveTo(hand.user(to));
            return held;
        }
    }

    record TagPost(PostKey post, TagKey tag) implements PostStep {
        @Override
        public Object perform(Hand hand) {
            Post held = hand.post(post);
            held.tag(hand.tag(tag));
            return held.tags();
        }
    }

    record Untag(PostKey post, TagKey tag) implements PostStep {
        @Override
        public Object perform(Hand hand) {
            Post held = hand.post(post);
            held.untag(hand.tag(tag));
            return held.tags();
        }
    }

    record IsBy(PostKey post, UserKey author) implements PostStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.post(post).isBy(hand.user(author));
        }
    }

    /** Touches the tags of a post. */
    record TagsOf(PostKey post) implements PostStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.post(post).tags();
        }
    }
}
