package dev.portwise.contract.model;

import dev.portwise.domain.model.User;
import java.util.List;

/** The operations of {@link dev.portwise.domain.port.Users} and {@link User}. */
public sealed interface UserStep extends Step {

    /** Makes a user and adds it. */
    record Register(@Fresh UserKey user, @Fresh Word name) implements UserStep {
        @Override
        public Object perform(Hand hand) {
            User made = hand.newUser(user, name);
            hand.users().add(made);
            return made;
        }
    }

    /** Makes users of consecutive names and adds them at once. */
    record RegisterAll(@Fresh List<UserKey> users, @Fresh List<Word> names) implements UserStep {
        @Override
        public Object perform(Hand hand) {
            List<User> made = Pairs.of(users, names, hand::newUser);
            hand.users().addAll(made);
            return made;
        }
    }

    /** Makes a user that is not added: what points to it is refused. */
    record MakeUser(@Fresh UserKey user, @Fresh Word name) implements UserStep {
        @Override
        public Object perform(Hand hand) {
            hand.unmet(hand.ids().of(user));
            return hand.newUser(user, name);
        }
    }

    record AddUser(UserKey user) implements UserStep {
        @Override
        public Object perform(Hand hand) {
            User held = hand.removedOr(User.class, hand.ids().of(user), () -> hand.user(user));
            hand.users().add(held);
            return held;
        }
    }

    record GetUser(UserKey user) implements UserStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.users().get(hand.ids().of(user));
        }
    }

    record GetUserAt(UserKey user, long revision) implements UserStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.users().get(hand.ids().of(user), revision);
        }
    }

    record FindUser(UserKey user, UserPlan plan) implements UserStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.users().byId(hand.ids().of(user), plan.fetch());
        }
    }

    record FindUsers(List<UserKey> users, UserPlan plan) implements UserStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.users().byIds(users.stream().map(hand.ids()::of).toList(), plan.fetch());
        }
    }

    record UserNamed(Word name, UserPlan plan) implements UserStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.users().byName(name.username(), plan.fetch());
        }
    }

    record UsersInIdOrder(int limit, UserPlan plan) implements UserStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return Pages.of(limit, page -> hand.users().inIdOrder(page, plan.fetch()));
        }
    }

    record UsersInNameOrder(int limit, UserPlan plan) implements UserStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return Pages.of(limit, page -> hand.users().inNameOrder(page, plan.fetch()));
        }
    }

    record CountUsers() implements UserStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.users().count();
        }
    }

    record MembersOf(GroupKey group) implements UserStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.users().membersOf(hand.ids().of(group));
        }
    }

    record RemoveUser(@Gone UserKey user) implements UserStep {
        @Override
        public Object perform(Hand hand) {
            User held = hand.removedOr(User.class, hand.ids().of(user), () -> hand.user(user));
            hand.users().remove(held);
            hand.letGo(held.id());
            return held;
        }
    }

    record RemoveUsers(@Gone List<UserKey> users) implements UserStep {
        @Override
        public Object perform(Hand hand) {
            int removed =
                    hand.users().removeAll(users.stream().map(hand.ids()::of).toList());
            users.forEach(user -> hand.letGo(hand.ids().of(user)));
            return removed;
        }
    }

    record RenameUser(UserKey user, @Fresh Word name) implements UserStep {
        @Override
        public Object perform(Hand hand) {
            User held = hand.user(user);
            held.rename(name.username());
            return held;
        }
    }

    record Write(UserKey user, @Fresh PostKey post, Word title, Word content) implements UserStep {
        @Override
        public Object perform(Hand hand) {
            return hand.hold(hand.user(user).write(hand.unmet(hand.ids().of(post)), title.title(), content.content()));
        }
    }

    /** Deletes a post of a user. */
    record Discard(UserKey user, @Gone PostKey post) implements UserStep {
        @Override
        public Object perform(Hand hand) {
            User held = hand.user(user);
            held.remove(hand.post(post));
            return held;
        }
    }

    record ReplacePosts(UserKey user, List<PostKey> posts) implements UserStep {
        @Override
        public Object perform(Hand hand) {
            User held = hand.user(user);
            held.replacePosts(posts.stream().map(hand::post).toList());
            return held.posts();
        }
    }

    record Join(UserKey user, GroupKey group, Moment at) implements UserStep {
        @Override
        public Object perform(Hand hand) {
            return hand.user(user).join(hand.group(group), at.instant());
        }
    }

    record Leave(UserKey user, GroupKey group) implements UserStep {
        @Override
        public Object perform(Hand hand) {
            User held = hand.user(user);
            held.leave(hand.group(group));
            return held;
        }
    }

    /** Touches the posts of a user. */
    record PostsOf(UserKey user) implements UserStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.user(user).posts();
        }
    }

    /** Touches the memberships of a user. */
    record MembershipsOf(UserKey user) implements UserStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.user(user).memberships();
        }
    }

    /** Touches the groups of a user. */
    record GroupsIn(UserKey user) implements UserStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.user(user).groups();
        }
    }
}
