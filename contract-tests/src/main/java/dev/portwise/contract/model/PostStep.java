package dev.portwise.contract.model;

import dev.portwise.domain.model.Post;
import dev.portwise.domain.port.Relation.OfPost;
import java.util.List;

/** The operations of {@link dev.portwise.domain.port.Posts} and {@link Post}. */
public sealed interface PostStep extends Step {

    record AddPost(PostKey post) implements PostStep {
        @Override
        public Object perform(UnitContext context) {
            Post loaded = context.removedOr(Post.class, context.ids().of(post), () -> context.postOrOrphan(post));
            context.posts().add(loaded);
            return loaded;
        }
    }

    /** Makes posts of one user and adds them at once. */
    record WritePosts(UserKey user, @Fresh List<PostKey> posts, SampleText title) implements PostStep {
        @Override
        public Object perform(UnitContext context) {
            List<Post> made = posts.stream()
                    .distinct()
                    .map(post -> context.remember(context.user(user)
                            .write(context.newId(context.ids().of(post)), title.title(), title.content())))
                    .toList();
            context.posts().addAll(made);
            return made;
        }
    }

    record GetPost(PostKey post) implements PostStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.posts().get(context.ids().of(post));
        }
    }

    record GetPostAt(PostKey post, long revision) implements PostStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.posts().get(context.ids().of(post), revision);
        }
    }

    record FindPost(PostKey post, Plan plan) implements PostStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.posts().byId(context.ids().of(post), plan.of(OfPost.TAGS));
        }
    }

    record FindPosts(List<PostKey> posts, Plan plan) implements PostStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.posts().byIds(posts.stream().map(context.ids()::of).toList(), plan.of(OfPost.TAGS));
        }
    }

    record ListPostsOfUser(UserKey author, int limit, Plan plan) implements PostStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return AllPages.of(limit, page -> context.posts().by(context.ids().of(author), page, plan.of(OfPost.TAGS)));
        }
    }

    record ListPostsWithTag(TagKey tag, int limit) implements PostStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return AllPages.of(
                    limit, page -> context.posts().taggedWith(context.ids().of(tag), page));
        }
    }

    record ListPostsInIdOrder(int limit, Plan plan) implements PostStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return AllPages.of(limit, page -> context.posts().inIdOrder(page, plan.of(OfPost.TAGS)));
        }
    }

    record ListPostsInTitleOrder(int limit) implements PostStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return AllPages.of(limit, page -> context.posts().inTitleOrder(page));
        }
    }

    record CountPosts() implements PostStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.posts().count();
        }
    }

    record CountPostsOfUser(UserKey author) implements PostStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.posts().countBy(context.ids().of(author));
        }
    }

    record RemovePost(@Removed PostKey post) implements PostStep {
        @Override
        public Object perform(UnitContext context) {
            Post loaded = context.removedOr(Post.class, context.ids().of(post), () -> context.postOrOrphan(post));
            context.posts().remove(loaded);
            context.noteRemoved(loaded.id());
            return loaded;
        }
    }

    record RemovePosts(@Removed List<PostKey> posts) implements PostStep {
        @Override
        public Object perform(UnitContext context) {
            int removed = context.posts()
                    .removeAll(posts.stream().map(context.ids()::of).toList());
            posts.forEach(post -> context.noteRemoved(context.ids().of(post)));
            return removed;
        }
    }

    record EditPost(PostKey post, SampleText title, SampleText content) implements PostStep {
        @Override
        public Object perform(UnitContext context) {
            Post loaded = context.post(post);
            loaded.edit(title.title(), content.content());
            return loaded;
        }
    }

    record MovePost(PostKey post, UserKey to) implements PostStep {
        @Override
        public Object perform(UnitContext context) {
            Post loaded = context.postOrOrphan(post);
            loaded.moveTo(context.user(to));
            return loaded;
        }
    }

    record TagPost(PostKey post, TagKey tag) implements PostStep {
        @Override
        public Object perform(UnitContext context) {
            Post loaded = context.post(post);
            loaded.tag(context.tag(tag));
            return loaded.tags();
        }
    }

    record UntagPost(PostKey post, TagKey tag) implements PostStep {
        @Override
        public Object perform(UnitContext context) {
            Post loaded = context.post(post);
            loaded.untag(context.tag(tag));
            return loaded.tags();
        }
    }

    record IsPostByUser(PostKey post, UserKey author) implements PostStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.post(post).isBy(context.user(author));
        }
    }

    /** Touches the tags of a post. */
    record TouchTagsOfPost(PostKey post) implements PostStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.post(post).tags();
        }
    }
}
