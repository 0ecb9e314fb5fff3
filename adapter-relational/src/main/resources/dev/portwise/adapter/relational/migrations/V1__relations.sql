-- The one schema of every SQL adapter. What differs between databases is a placeholder, filled by Dialect.
-- Lengths are twice the domain's limits, because some databases count UTF-16 units and the domain code points.
-- Constraints are named: Constraint turns their violations into the domain's exceptions.

create table users (
    id       ${id}                      not null,
    name     varchar(100) ${text_order} not null,
    revision bigint                     not null,
    constraint pk_users primary key (id),
    constraint uq_users_name unique (name)
);

create table posts (
    id        ${id}                      not null,
    author_id ${id}                      not null,
    title     varchar(400) ${text_order} not null,
    content   ${long_text}               not null,
    revision  bigint                     not null,
    constraint pk_posts primary key (id),
    constraint fk_posts_author foreign key (author_id) references users (id) on delete cascade
);

create table tags (
    id       ${id}                      not null,
    name     varchar(100) ${text_order} not null,
    revision bigint                     not null,
    constraint pk_tags primary key (id),
    constraint uq_tags_name unique (name)
);

create table post_tags (
    post_id ${id} not null,
    tag_id  ${id} not null,
    constraint pk_post_tags primary key (post_id, tag_id),
    constraint fk_post_tags_post foreign key (post_id) references posts (id) on delete cascade,
    constraint fk_post_tags_tag foreign key (tag_id) references tags (id) on delete cascade
);

create table user_group (
    id       ${id}                      not null,
    name     varchar(160) ${text_order} not null,
    owner_id ${id},
    revision bigint                     not null,
    constraint pk_user_group primary key (id),
    constraint uq_user_group_name unique (name),
    constraint fk_user_group_owner foreign key (owner_id) references users (id)
);

create table memberships (
    user_id   ${id}       not null,
    group_id  ${id}       not null,
    joined_on ${instant} not null,
    revision  bigint     not null,
    constraint pk_memberships primary key (user_id, group_id),
    constraint fk_memberships_user foreign key (user_id) references users (id) on delete cascade,
    constraint fk_memberships_group foreign key (group_id) references user_group (id)
);
