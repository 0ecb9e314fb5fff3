package dev.portwise.contract.model;

import static dev.portwise.contract.model.Aggregate.GROUPS;
import static dev.portwise.contract.model.Aggregate.POSTS;
import static dev.portwise.contract.model.Aggregate.TAGS;
import static dev.portwise.contract.model.Aggregate.USERS;
import static dev.portwise.contract.model.Operation.changing;
import static dev.portwise.contract.model.Operation.reading;
import static dev.portwise.contract.model.Parameter.AT;
import static dev.portwise.contract.model.Parameter.CONTENT;
import static dev.portwise.contract.model.Parameter.GROUP;
import static dev.portwise.contract.model.Parameter.LIMIT;
import static dev.portwise.contract.model.Parameter.NAME;
import static dev.portwise.contract.model.Parameter.POST;
import static dev.portwise.contract.model.Parameter.TAG;
import static dev.portwise.contract.model.Parameter.TITLE;
import static dev.portwise.contract.model.Parameter.USER;
import static dev.portwise.contract.model.StepCall.changed;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import java.util.List;

/** The operations of the ports and the aggregates. Each is named after its use case where there is one. */
@SuppressWarnings("ImmutableEnumChecker") // an operation holds nothing that changes
public enum StepKind {
    REGISTER_USER(USERS.make(StepKind::user)),
    REGISTER_USERS(USERS.makeSeveral(StepKind::user)),
    /** A link to the user is refused. */
    MAKE_UNSAVED_USER(USERS.makeUnsaved(StepKind::user)),
    ADD_USER(USERS.add()),
    GET_USER(USERS.get()),
    GET_USER_AT(USERS.getAt()),
    FIND_USER(USERS.find()),
    FIND_USERS(USERS.findSeveral()),
    FIND_USER_BY_NAME(reading(NAME, USERS.plan())
            .by(in -> in.fetched(
                    USERS, plan -> in.repositories().users().byName(in.get(NAME).username(), plan)))),
    LIST_USERS_IN_ID_ORDER(USERS.listInIdOrder()),
    LIST_USERS_IN_NAME_ORDER(reading(LIMIT, USERS.plan())
            .by(in -> in.fetched(
                    USERS,
                    plan -> AllPages.of(
                            in.get(LIMIT), page -> in.repositories().users().inNameOrder(page, plan))))),
    COUNT_USERS(USERS.count()),
    LIST_MEMBERS_OF_GROUP(reading(GROUP).by(in -> in.repositories().users().membersOf(in.id(GROUPS)))),
    REMOVE_USER(USERS.remove()),
    REMOVE_USERS(USERS.removeSeveral()),
    RENAME_USER(changing(USER, NAME.made())
            .by(in -> changed(in.user(), user -> user.rename(in.get(NAME).username())))),
    WRITE_POST(changing(USER, POST.made(), TITLE, CONTENT).by(in -> in.written(in.get(POST), in.get(CONTENT)))),
    /** Takes a post from its author's list, which deletes it. */
    REMOVE_POST_OF_USER(changing(USER, POST.removed()).by(in -> changed(in.user(), user -> user.remove(in.post())))),
    REPLACE_POSTS(changing(USER, POST.several())
            .by(in -> changed(
                            in.user(),
                            user -> user.replacePosts(in.get(POST.several()).stream()
                                    .map(in.unit()::post)
                                    .toList()))
                    .posts())),
    JOIN_GROUP(changing(USER, GROUP, AT)
            .by(in -> in.user().join(in.group(), in.get(AT).instant()))),
    LEAVE_GROUP(changing(USER, GROUP).by(in -> changed(in.user(), user -> user.leave(in.group())))),
    TOUCH_POSTS_OF_USER(reading(USER).by(in -> in.user().posts())),
    TOUCH_MEMBERSHIPS_OF_USER(reading(USER).by(in -> in.user().memberships())),
    TOUCH_GROUPS_OF_USER(reading(USER).by(in -> in.user().groups())),

    ADD_POST(POSTS.add()),
    /** Makes posts of one user and adds them at once. */
    WRITE_POSTS(changing(USER, POST.made().several(), TITLE).by(in -> {
        List<Post> made = in.get(POST.several()).stream()
                .distinct()
                .map(post -> in.written(post, in.get(TITLE)))
                .toList();
        in.repositories().posts().addAll(made);
        return made;
    })),
    GET_POST(POSTS.get()),
    GET_POST_AT(POSTS.getAt()),
    FIND_POST(POSTS.find()),
    FIND_POSTS(POSTS.findSeveral()),
    LIST_POSTS_OF_USER(reading(USER, LIMIT, POSTS.plan())
            .by(in -> in.fetched(
                    POSTS,
                    plan -> AllPages.of(
                            in.get(LIMIT), page -> in.repositories().posts().by(in.id(USERS), page, plan))))),
    LIST_POSTS_WITH_TAG(reading(TAG, LIMIT)
            .by(in ->
                    AllPages.of(in.get(LIMIT), page -> in.repositories().posts().taggedWith(in.id(TAGS), page)))),
    LIST_POSTS_IN_ID_ORDER(POSTS.listInIdOrder()),
    LIST_POSTS_IN_TITLE_ORDER(
            reading(LIMIT).by(in -> AllPages.of(in.get(LIMIT), in.repositories().posts()::inTitleOrder))),
    COUNT_POSTS(POSTS.count()),
    COUNT_POSTS_OF_USER(reading(USER).by(in -> in.repositories().posts().countBy(in.id(USERS)))),
    REMOVE_POST(POSTS.remove()),
    REMOVE_POSTS(POSTS.removeSeveral()),
    EDIT_POST(changing(POST, TITLE, CONTENT)
            .by(in -> changed(
                    in.post(),
                    post -> post.edit(in.get(TITLE).title(), in.get(CONTENT).content())))),
    EDIT_TITLE_OF_POST(changing(POST, TITLE)
            .by(in -> changed(in.post(), post -> post.edit(in.get(TITLE).title(), post.content())))),
    EDIT_CONTENT_OF_POST(changing(POST, CONTENT)
            .by(in -> changed(
                    in.post(), post -> post.edit(post.title(), in.get(CONTENT).content())))),
    MOVE_POST(changing(POST, USER).by(in -> changed(in.postOrOrphan(), post -> post.moveTo(in.user())))),
    TAG_POST(changing(POST, TAG)
            .by(in -> changed(in.post(), post -> post.tag(in.tag())).tags())),
    UNTAG_POST(changing(POST, TAG)
            .by(in -> changed(in.post(), post -> post.untag(in.tag())).tags())),
    IS_POST_BY_USER(reading(POST, USER).by(in -> in.post().isBy(in.user()))),
    TOUCH_TAGS_OF_POST(reading(POST).by(in -> in.post().tags())),

    CREATE_TAG(TAGS.make(StepKind::tag)),
    CREATE_TAGS(TAGS.makeSeveral(StepKind::tag)),
    /** The tag is stored with a post that carries it. */
    MAKE_UNSAVED_TAG(TAGS.makeUnsaved(StepKind::tag)),
    ADD_TAG(TAGS.add()),
    GET_TAG(TAGS.get()),
    GET_TAG_AT(TAGS.getAt()),
    FIND_TAG(TAGS.find()),
    FIND_TAGS(TAGS.findSeveral()),
    FIND_TAG_BY_NAME(reading(NAME, TAGS.plan())
            .by(in -> in.fetched(
                    TAGS, plan -> in.repositories().tags().byName(in.get(NAME).tagName(), plan)))),
    LIST_TAGS_IN_ID_ORDER(TAGS.listInIdOrder()),
    COUNT_TAGS(TAGS.count()),
    REMOVE_TAG(TAGS.remove()),
    REMOVE_TAGS(TAGS.removeSeveral()),
    RENAME_TAG(changing(TAG, NAME.made())
            .by(in -> changed(in.tag(), tag -> tag.rename(in.get(NAME).tagName())))),
    /** Links from the tag's end. */
    LABEL_POST(changing(TAG, POST).by(in -> changed(in.tag(), tag -> tag.label(in.post())))),
    /** Unlinks from the tag's end. */
    UNLABEL_POST(changing(TAG, POST)
            .by(in -> changed(in.post(), post -> in.tag().unlabel(post)).tags())),
    TOUCH_POSTS_OF_TAG(reading(TAG).by(in -> in.tag().posts())),

    FOUND_GROUP(GROUPS.make(StepKind::group)),
    FOUND_GROUPS(GROUPS.makeSeveral(StepKind::group)),
    /** A user who joins the group is refused. */
    MAKE_UNSAVED_GROUP(GROUPS.makeUnsaved(StepKind::group)),
    ADD_GROUP(GROUPS.add()),
    GET_GROUP(GROUPS.get()),
    GET_GROUP_AT(GROUPS.getAt()),
    FIND_GROUP(GROUPS.find()),
    FIND_GROUPS(GROUPS.findSeveral()),
    FIND_GROUP_BY_NAME(reading(NAME, GROUPS.plan())
            .by(in -> in.fetched(
                    GROUPS,
                    plan -> in.repositories().groups().byName(in.get(NAME).groupName(), plan)))),
    LIST_GROUPS_IN_ID_ORDER(GROUPS.listInIdOrder()),
    COUNT_GROUPS(GROUPS.count()),
    LIST_GROUPS_OF_USER(reading(USER).by(in -> in.repositories().groups().of(in.id(USERS)))),
    LIST_GROUPS_OWNED_BY_USER(reading(USER).by(in -> in.repositories().groups().ownedBy(in.id(USERS)))),
    COUNT_MEMBERS(reading(GROUP).by(in -> in.repositories().groups().countMembers(in.id(GROUPS)))),
    HAS_MEMBER(reading(GROUP, USER).by(in -> in.repositories().groups().hasMember(in.id(GROUPS), in.id(USERS)))),
    REMOVE_GROUP(GROUPS.remove()),
    REMOVE_GROUPS(GROUPS.removeSeveral()),
    RENAME_GROUP(changing(GROUP, NAME.made())
            .by(in -> changed(in.group(), group -> group.rename(in.get(NAME).groupName())))),
    /** Hands the group to a user by id. The store finds out whether there is one. */
    HAND_OVER_GROUP(changing(GROUP, USER).by(in -> changed(in.group(), group -> group.handTo(in.id(USERS))))),
    DISOWN_GROUP(changing(GROUP).by(in -> changed(in.group(), Group::disown))),
    /** Links from the group's end. */
    ADD_MEMBER(changing(GROUP, USER, AT)
            .by(in -> in.group().add(in.user(), in.get(AT).instant()))),
    /** Unlinks from the group's end. */
    REMOVE_MEMBER(changing(GROUP, USER).by(in -> changed(in.group(), group -> group.remove(in.user())))),
    TOUCH_MEMBERSHIPS_OF_GROUP(reading(GROUP).by(in -> in.group().memberships())),
    TOUCH_MEMBERS_OF_GROUP(reading(GROUP).by(in -> in.group().members()));

    private final Operation operation;

    StepKind(Operation operation) {
        this.operation = operation;
    }

    /**
     * A step of this kind.
     *
     * @throws IllegalArgumentException if the arguments are not those of the kind
     */
    public Step with(Object... arguments) {
        return new Step(this, List.of(arguments));
    }

    List<Parameter<?>> parameters() {
        return operation.parameters();
    }

    /** Whether such a step changes nothing. */
    boolean reads() {
        return operation.reads();
    }

    Object perform(Step step, UnitContext unit) {
        return operation.perform().apply(new StepCall(step, unit));
    }

    private static User user(UserId id, SampleText name) {
        return User.register(id, name.username());
    }

    private static Tag tag(TagId id, SampleText name) {
        return Tag.named(id, name.tagName());
    }

    private static Group group(GroupId id, SampleText name) {
        return Group.found(id, name.groupName());
    }
}
