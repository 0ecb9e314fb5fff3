package dev.portwise.adapter.jpa;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A type of aggregate, so that what {@link dev.portwise.domain.port.Repository} promises is written once.
 *
 * @param name in the words of the domain
 * @param select the query for any of them, with the to-one ends they always come with
 */
record AggregateType<A, I extends Identifier & Comparable<I>>(
        Class<A> type, String name, String select, Function<A, I> id, ToLongFunction<A> revision) {

    static final AggregateType<User, UserId> USER =
            new AggregateType<>(User.class, "user", "select a from User a", User::id, User::revision);

    static final AggregateType<Post, PostId> POST = new AggregateType<>(
            Post.class, "post", "select a from Post a join fetch a.author author", Post::id, Post::revision);

    static final AggregateType<Tag, TagId> TAG =
            new AggregateType<>(Tag.class, "tag", "select a from Tag a", Tag::id, Tag::revision);

    static final AggregateType<Group, GroupId> GROUP =
            new AggregateType<>(Group.class, "group", "select a from Group a", Group::id, Group::revision);
}
