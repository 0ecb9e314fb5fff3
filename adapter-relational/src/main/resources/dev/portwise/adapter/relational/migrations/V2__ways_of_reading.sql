-- What is read other than by its key, in the order in which it is read. Where a database made indexes of its own for
-- foreign keys, these take their place.

create index ix_posts_author on posts (author_id, id);
create index ix_posts_title on posts (title, id);
create index ix_post_tags_tag on post_tags (tag_id, post_id);
create index ix_user_group_owner on user_group (owner_id, id);
create index ix_memberships_group on memberships (group_id, user_id);
