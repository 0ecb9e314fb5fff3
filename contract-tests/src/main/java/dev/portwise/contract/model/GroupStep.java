package dev.portwise.contract.model;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.port.Relation.OfGroup;
import java.util.List;

/** The operations of {@link dev.portwise.domain.port.Groups} and {@link Group}. */
public sealed interface GroupStep extends Step {

    /** Makes a group and adds it. */
    record Found(@Fresh GroupKey group, @Fresh Word name) implements GroupStep {
        @Override
        public Object perform(Hand hand) {
            Group made = hand.newGroup(group, name);
            hand.groups().add(made);
            return made;
        }
    }

    /** Makes groups of consecutive names and adds them at once. */
    record FoundAll(@Fresh List<GroupKey> groups, @Fresh List<Word> names) implements GroupStep {
        @Override
        public Object perform(Hand hand) {
            List<Group> made = Pairs.of(groups, names, hand::newGroup);
            hand.groups().addAll(made);
            return made;
        }
    }

    /** Makes a group that is not added: who joins it is refused. */
    record MakeGroup(@Fresh GroupKey group, @Fresh Word name) implements GroupStep {
        @Override
        public Object perform(Hand hand) {
            hand.unmet(hand.ids().of(group));
            return hand.newGroup(group, name);
        }
    }

    record AddGroup(GroupKey group) implements GroupStep {
        @Override
        public Object perform(Hand hand) {
            Group held = hand.removedOr(Group.class, hand.ids().of(group), () -> hand.group(group));
            hand.groups().add(held);
            return held;
        }
    }

    record GetGroup(GroupKey group) implements GroupStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.groups().get(hand.ids().of(group));
        }
    }

    record GetGroupAt(GroupKey group, long revision) implements GroupStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.groups().get(hand.ids().of(group), revision);
        }
    }

    record FindGroup(GroupKey group, Plan plan) implements GroupStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.groups().byId(hand.ids().of(group), plan.of(OfGroup.MEMBERSHIPS));
        }
    }

    record FindGroups(List<GroupKey> groups, Plan plan) implements GroupStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.groups().byIds(groups.stream().map(hand.ids()::of).toList(), plan.of(OfGroup.MEMBERSHIPS));
        }
    }

    record GroupNamed(Word name, Plan plan) implements GroupStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.groups().byName(name.groupName(), plan.of(OfGroup.MEMBERSHIPS));
        }
    }

    record GroupsInIdOrder(int limit, Plan plan) implements GroupStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return Pages.of(limit, page -> hand.groups().inIdOrder(page, plan.of(OfGroup.MEMBERSHIPS)));
        }
    }

    record CountGroups() implements GroupStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.groups().count();
        }
    }

    record GroupsOf(UserKey member) implements GroupStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.groups().of(hand.ids().of(member));
        }
    }

    record OwnedBy(UserKey owner) implements GroupStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.groups().ownedBy(hand.ids().of(owner));
        }
    }

    record CountMembers(GroupKey group) implements GroupStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.groups().countMembers(hand.ids().of(group));
        }
    }

    record HasMember(GroupKey group, UserKey user) implements GroupStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.groups().hasMember(hand.ids().of(group), hand.ids().of(user));
        }
    }

    record RemoveGroup(@Gone GroupKey group) implements GroupStep {
        @Override
        public Object perform(Hand hand) {
            Group held = hand.removedOr(Group.class, hand.ids().of(group), () -> hand.group(group));
            hand.groups().remove(held);
            hand.letGo(held.id());
            return held;
        }
    }

    record RemoveGroups(@Gone List<GroupKey> groups) implements GroupStep {
        @Override
        public Object perform(Hand hand) {
            int removed =
                    hand.groups().removeAll(groups.stream().map(hand.ids()::of).toList());
            groups.forEach(group -> hand.letGo(hand.ids().of(group)));
            return removed;
        }
    }

    record RenameGroup(GroupKey group, @Fresh Word name) implements GroupStep {
        @Override
        public Object perform(Hand hand) {
            Group held = hand.group(group);
            held.rename(name.groupName());
            return held;
        }
    }

    /** Makes a user the owner, by identity: whether there is one is found out by the store. */
    record HandTo(GroupKey group, UserKey owner) implements GroupStep {
        @Override
        public Object perform(Hand hand) {
            Group held = hand.group(group);
            held.handTo(hand.ids().of(owner));
            return held;
        }
    }

    record Disown(GroupKey group) implements GroupStep {
        @Override
        public Object perform(Hand hand) {
            Group held = hand.group(group);
            held.disown();
            return held;
        }
    }

    /** Joins from the group's end. */
    record Admit(GroupKey group, UserKey user, Moment at) implements GroupStep {
        @Override
        public Object perform(Hand hand) {
            return hand.group(group).add(hand.user(user), at.instant());
        }
    }

    /** Leaves from the group's end. */
    record Dismiss(GroupKey group, UserKey user) implements GroupStep {
        @Override
        public Object perform(Hand hand) {
            Group held = hand.group(group);
            held.remove(hand.user(user));
            return held;
        }
    }

    /** Touches the memberships of a group. */
    record MembershipsIn(GroupKey group) implements GroupStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.group(group).memberships();
        }
    }

    /** Touches the members of a group. */
    record MembersIn(GroupKey group) implements GroupStep, Reading {
        @Override
        public Object perform(Hand hand) {
            return hand.group(group).members();
        }
    }
}
