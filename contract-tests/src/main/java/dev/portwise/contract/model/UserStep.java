package dev.portwise.contract.model;

import dev.portwise.domain.model.User;
import java.util.List;

/** The operations of {@link dev.portwise.domain.port.Users} and {@link User}. */
public sealed interface UserStep extends Step {

    /** Makes a user and adds it. */
    record RegisterUser(@Fresh UserKey user, @Fresh SampleText name) implements UserStep {
        @Override
        public Object perform(UnitContext context) {
            User made = context.newUser(user, name);
            context.users().add(made);
            return made;
        }
    }

    /** Makes users of consecutive names and adds them at once. */
    record RegisterUsers(@Fresh List<UserKey> users, @Fresh List<SampleText> names) implements UserStep {
        @Override
        public Object perform(UnitContext context) {
            List<User> made = Pairs.of(users, names, context::newUser);
            context.users().addAll(made);
            return made;
        }
    }

    /** Makes a user that is not added. A link to it is refused. */
    record MakeUnsavedUser(@Fresh UserKey user, @Fresh SampleText name) implements UserStep {
        @Override
        public Object perform(UnitContext context) {
            context.newId(context.ids().of(user));
            return context.newUser(user, name);
        }
    }

    record AddUser(UserKey user) implements UserStep {
        @Override
        public Object perform(UnitContext context) {
            User loaded = context.removedOr(User.class, context.ids().of(user), () -> context.user(user));
            context.users().add(loaded);
            return loaded;
        }
    }

    record GetUser(UserKey user) implements UserStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.users().get(context.ids().of(user));
        }
    }

    record GetUserAt(UserKey user, long revision) implements UserStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.users().get(context.ids().of(user), revision);
        }
    }

    record FindUser(UserKey user, UserPlan plan) implements UserStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.users().byId(context.ids().of(user), plan.fetch());
        }
    }

    record FindUsers(List<UserKey> users, UserPlan plan) implements UserStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.users().byIds(users.stream().map(context.ids()::of).toList(), plan.fetch());
        }
    }

    record FindUserByName(SampleText name, UserPlan plan) implements UserStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.users().byName(name.username(), plan.fetch());
        }
    }

    record ListUsersInIdOrder(int limit, UserPlan plan) implements UserStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return AllPages.of(limit, page -> context.users().inIdOrder(page, plan.fetch()));
        }
    }

    record ListUsersInNameOrder(int limit, UserPlan plan) implements UserStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return AllPages.of(limit, page -> context.users().inNameOrder(page, plan.fetch()));
        }
    }

    record CountUsers() implements UserStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.users().count();
        }
    }

    record ListMembersOfGroup(GroupKey group) implements UserStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.users().membersOf(context.ids().of(group));
        }
    }

    record RemoveUser(@Removed UserKey user) implements UserStep {
        @Override
        public Object perform(UnitContext context) {
            User loaded = context.removedOr(User.class, context.ids().of(user), () -> context.user(user));
            context.users().remove(loaded);
            context.noteRemoved(loaded.id());
            return loaded;
        }
    }

    record RemoveUsers(@Removed List<UserKey> users) implements UserStep {
        @Override
        public Object perform(UnitContext context) {
            int removed = context.users()
                    .removeAll(users.stream().map(context.ids()::of).toList());
            users.forEach(user -> context.noteRemoved(context.ids().of(user)));
            return removed;
        }
    }

    record RenameUser(UserKey user, @Fresh SampleText name) implements UserStep {
        @Override
        public Object perform(UnitContext context) {
            User loaded = context.user(user);
            loaded.rename(name.username());
            return loaded;
        }
    }

    record WritePost(UserKey user, @Fresh PostKey post, SampleText title, SampleText content) implements UserStep {
        @Override
        public Object perform(UnitContext context) {
            return context.remember(
                    context.user(user).write(context.newId(context.ids().of(post)), title.title(), content.content()));
        }
    }

    /** Takes a post from its author's list, which deletes it. */
    record RemovePostOfUser(UserKey user, @Removed PostKey post) implements UserStep {
        @Override
        public Object perform(UnitContext context) {
            User loaded = context.user(user);
            loaded.remove(context.post(post));
            return loaded;
        }
    }

    record ReplacePosts(UserKey user, List<PostKey> posts) implements UserStep {
        @Override
        public Object perform(UnitContext context) {
            User loaded = context.user(user);
            loaded.replacePosts(posts.stream().map(context::post).toList());
            return loaded.posts();
        }
    }

    record JoinGroup(UserKey user, GroupKey group, SampleInstant at) implements UserStep {
        @Override
        public Object perform(UnitContext context) {
            return context.user(user).join(context.group(group), at.instant());
        }
    }

    record LeaveGroup(UserKey user, GroupKey group) implements UserStep {
        @Override
        public Object perform(UnitContext context) {
            User loaded = context.user(user);
            loaded.leave(context.group(group));
            return loaded;
        }
    }

    /** Touches the posts of a user. */
    record TouchPostsOfUser(UserKey user) implements UserStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.user(user).posts();
        }
    }

    /** Touches the memberships of a user. */
    record TouchMembershipsOfUser(UserKey user) implements UserStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.user(user).memberships();
        }
    }

    /** Touches the groups of a user. */
    record TouchGroupsOfUser(UserKey user) implements UserStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.user(user).groups();
        }
    }
}
