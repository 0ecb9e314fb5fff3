package dev.portwise.contract.model;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.port.Relation.OfGroup;
import java.util.List;

/** The operations of {@link dev.portwise.domain.port.Groups} and {@link Group}. */
public sealed interface GroupStep extends Step {

    /** Makes a group and adds it. */
    record FoundGroup(@Fresh GroupKey group, @Fresh SampleText name) implements GroupStep {
        @Override
        public Object perform(UnitContext context) {
            Group made = context.newGroup(group, name);
            context.groups().add(made);
            return made;
        }
    }

    /** Makes groups of consecutive names and adds them at once. */
    record FoundGroups(@Fresh List<GroupKey> groups, @Fresh List<SampleText> names) implements GroupStep {
        @Override
        public Object perform(UnitContext context) {
            List<Group> made = Pairs.of(groups, names, context::newGroup);
            context.groups().addAll(made);
            return made;
        }
    }

    /** Makes a group that is not added. A user who joins it is refused. */
    record MakeUnsavedGroup(@Fresh GroupKey group, @Fresh SampleText name) implements GroupStep {
        @Override
        public Object perform(UnitContext context) {
            context.newId(context.ids().of(group));
            return context.newGroup(group, name);
        }
    }

    record AddGroup(GroupKey group) implements GroupStep {
        @Override
        public Object perform(UnitContext context) {
            Group loaded = context.removedOr(Group.class, context.ids().of(group), () -> context.group(group));
            context.groups().add(loaded);
            return loaded;
        }
    }

    record GetGroup(GroupKey group) implements GroupStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.groups().get(context.ids().of(group));
        }
    }

    record GetGroupAt(GroupKey group, long revision) implements GroupStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.groups().get(context.ids().of(group), revision);
        }
    }

    record FindGroup(GroupKey group, Plan plan) implements GroupStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.groups().byId(context.ids().of(group), plan.of(OfGroup.MEMBERSHIPS));
        }
    }

    record FindGroups(List<GroupKey> groups, Plan plan) implements GroupStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.groups()
                    .byIds(groups.stream().map(context.ids()::of).toList(), plan.of(OfGroup.MEMBERSHIPS));
        }
    }

    record FindGroupByName(SampleText name, Plan plan) implements GroupStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.groups().byName(name.groupName(), plan.of(OfGroup.MEMBERSHIPS));
        }
    }

    record ListGroupsInIdOrder(int limit, Plan plan) implements GroupStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return AllPages.of(limit, page -> context.groups().inIdOrder(page, plan.of(OfGroup.MEMBERSHIPS)));
        }
    }

    record CountGroups() implements GroupStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.groups().count();
        }
    }

    record ListGroupsOfUser(UserKey member) implements GroupStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.groups().of(context.ids().of(member));
        }
    }

    record ListGroupsOwnedByUser(UserKey owner) implements GroupStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.groups().ownedBy(context.ids().of(owner));
        }
    }

    record CountMembers(GroupKey group) implements GroupStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.groups().countMembers(context.ids().of(group));
        }
    }

    record HasMember(GroupKey group, UserKey user) implements GroupStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.groups()
                    .hasMember(context.ids().of(group), context.ids().of(user));
        }
    }

    record RemoveGroup(@Removed GroupKey group) implements GroupStep {
        @Override
        public Object perform(UnitContext context) {
            Group loaded = context.removedOr(Group.class, context.ids().of(group), () -> context.group(group));
            context.groups().remove(loaded);
            context.noteRemoved(loaded.id());
            return loaded;
        }
    }

    record RemoveGroups(@Removed List<GroupKey> groups) implements GroupStep {
        @Override
        public Object perform(UnitContext context) {
            int removed = context.groups()
                    .removeAll(groups.stream().map(context.ids()::of).toList());
            groups.forEach(group -> context.noteRemoved(context.ids().of(group)));
            return removed;
        }
    }

    record RenameGroup(GroupKey group, @Fresh SampleText name) implements GroupStep {
        @Override
        public Object perform(UnitContext context) {
            Group loaded = context.group(group);
            loaded.rename(name.groupName());
            return loaded;
        }
    }

    /** Hands the group to a user by id. The store finds out whether there is one. */
    record HandOverGroup(GroupKey group, UserKey owner) implements GroupStep {
        @Override
        public Object perform(UnitContext context) {
            Group loaded = context.group(group);
            loaded.handTo(context.ids().of(owner));
            return loaded;
        }
    }

    record DisownGroup(GroupKey group) implements GroupStep {
        @Override
        public Object perform(UnitContext context) {
            Group loaded = context.group(group);
            loaded.disown();
            return loaded;
        }
    }

    /** Links from the group's end. */
    record AddMember(GroupKey group, UserKey user, SampleInstant at) implements GroupStep {
        @Override
        public Object perform(UnitContext context) {
            return context.group(group).add(context.user(user), at.instant());
        }
    }

    /** Unlinks from the group's end. */
    record RemoveMember(GroupKey group, UserKey user) implements GroupStep {
        @Override
        public Object perform(UnitContext context) {
            Group loaded = context.group(group);
            loaded.remove(context.user(user));
            return loaded;
        }
    }

    /** Touches the memberships of a group. */
    record TouchMembershipsOfGroup(GroupKey group) implements GroupStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.group(group).memberships();
        }
    }

    /** Touches the members of a group. */
    record TouchMembersOfGroup(GroupKey group) implements GroupStep, ReadStep {
        @Override
        public Object perform(UnitContext context) {
            return context.group(group).members();
        }
    }
}
