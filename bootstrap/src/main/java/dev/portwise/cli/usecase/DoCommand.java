package dev.portwise.cli.usecase;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.portwise.application.EditPost;
import dev.portwise.application.FindUser;
import dev.portwise.application.FindUserWithPosts;
import dev.portwise.application.FindUsersWithPosts;
import dev.portwise.application.FoundGroup;
import dev.portwise.application.HandOverGroup;
import dev.portwise.application.IdGenerator;
import dev.portwise.application.JoinGroup;
import dev.portwise.application.LeaveGroup;
import dev.portwise.application.ListGroupsOfUser;
import dev.portwise.application.ListMembersOfGroup;
import dev.portwise.application.ListPostsOfUser;
import dev.portwise.application.ListPostsWithTag;
import dev.portwise.application.ListUsersWithPosts;
import dev.portwise.application.MovePost;
import dev.portwise.application.RegisterUser;
import dev.portwise.application.RemoveGroup;
import dev.portwise.application.RemovePost;
import dev.portwise.application.RemoveTag;
import dev.portwise.application.RemoveUser;
import dev.portwise.application.RenameUser;
import dev.portwise.application.TagPost;
import dev.portwise.application.UntagPost;
import dev.portwise.application.WithdrawPost;
import dev.portwise.application.WritePost;
import dev.portwise.cli.console.Console;
import dev.portwise.cli.store.Plugins;
import dev.portwise.domain.exception.InvalidValue;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code portwise do}: a driving adapter of the application. Each subcommand is one use case, wired here to the store that
 * {@code --to} names.
 */
@Command(
        name = "do",
        description = {
            "Runs a use case on a store of yours.",
            "Users, groups and tags go by their names, posts by their ids, which write and list-posts print.",
            "Each result is one line with tabs between its values."
        },
        synopsisSubcommandLabel = "USE-CASE",
        commandListHeading = "%nUse cases:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portwise do register alice --to jpa:jdbc:h2:./blog",
            "  portwise do found admin alice --to jpa:jdbc:h2:./blog",
            "  portwise do join alice admin --to jpa:jdbc:postgresql://localhost/blog \\",
            "          --to-user me",
            "  portwise do list-posts alice --to mongo:mongodb://localhost/blog | cut -f 4",
            "  portwise do join --help"
        })
public final class DoCommand implements Runnable {

    private static final String DO = "  portwise do ";
    private static final String TO = " --to jpa:jdbc:h2:./blog";
    private static final String PRINTS_ID = "Prints the id.";
    private static final String PRINTS_USER = "Prints id, revision and name.";
    private static final String PRINTS_POST = "Prints id, revision, author and title.";
    private static final String PRINTS_TAGGED = "Prints id, revision, author, title and tags.";
    private static final String PRINTS_MEMBERSHIP = "Prints user, group and date of joining.";
    private static final String POST = "0198c2a4-5f3e-7c1d-9a2b-3c4d5e6f7a8b";

    private final UseCaseRunner runner;
    private final IdGenerator ids = UuidCreator::getTimeOrderedEpoch;
    private final Clock clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    @SuppressWarnings("unused") // read by picocli
    private boolean help;

    private DoCommand(Console console, Plugins plugins) {
        this.runner = new UseCaseRunner(console, plugins);
    }

    /** The command with its use cases. */
    public static CommandLine of(Console console, Plugins plugins) {
        DoCommand command = new DoCommand(console, plugins);
        CommandLine line = new CommandLine(command);
        line.getSubcommands().values().forEach(useCase -> command.runner.addTo(useCase.getCommandSpec()));
        return line.registerConverter(Username.class, text -> valid(text, Username::new))
                .registerConverter(GroupName.class, text -> valid(text, GroupName::new))
                .registerConverter(TagName.class, text -> valid(text, TagName::new))
                .registerConverter(Title.class, text -> valid(text, Title::new))
                .registerConverter(Content.class, text -> valid(text, Content::new))
                .registerConverter(PostId.class, DoCommand::postId)
                .registerConverter(UserId.class, DoCommand::userId);
    }

    private static <T> T valid(String text, Function<String, T> value) {
        try {
            return value.apply(text);
        } catch (InvalidValue refused) {
            throw new TypeConversionException(refused.getMessage());
        }
    }

    private static PostId postId(String text) {
        try {
            return new PostId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new TypeConversionException("a post goes by its id, such as " + POST);
        }
    }

    private static UserId userId(String text) {
        try {
            return new UserId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new TypeConversionException("the id of a user looks like " + POST);
        }
    }

    /** Without a use case. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "register",
            description = {"Registers a user; the first one begins the store.", PRINTS_ID},
            footer = DO + "register alice" + TO)
    int register(@Parameters(paramLabel = "USER") Username name) {
        return runner.begin(units -> new RegisterUser(units, ids).register(name), Result::id);
    }

    @Command(
            name = "find-user",
            description = {"Finds a user by name.", PRINTS_USER},
            footer = DO + "find-user alice" + TO)
    int findUser(@Parameters(paramLabel = "USER") Username name) {
        return runner.run(units -> new FindUser(units).find(name, Result::user), Function.identity());
    }

    @Command(
            name = "find-user-with-posts",
            description = {
                "Finds a user by name, with the number of their posts.",
                "Prints id, revision, name and number of posts."
            },
            footer = DO + "find-user-with-posts alice" + TO)
    int findUserWithPosts(@Parameters(paramLabel = "USER") Username name) {
        return runner.run(units -> new FindUserWithPosts(units).find(name), Result::userWithPosts);
    }

    @Command(
            name = "find-users",
            description = {
                "Finds users by their ids, with their numbers of posts.",
                "Prints id, revision, name and number of posts."
            },
            footer = DO + "find-users " + POST + TO)
    int findUsers(@Parameters(paramLabel = "ID", arity = "1..*") List<UserId> ids) {
        return runner.listAll(units -> new FindUsersWithPosts(units).find(ids), Result::userWithPosts);
    }

    @Command(
            name = "rename",
            description = {"Gives a user another name.", PRINTS_USER},
            footer = DO + "rename alice alicia" + TO)
    int rename(@Parameters(paramLabel = "USER") Username current, @Parameters(paramLabel = "NAME") Username wanted) {
        return runner.run(units -> new RenameUser(units).rename(current, wanted), Result::user);
    }

    @Command(
            name = "remove-user",
            description = {"Removes a user with their posts and memberships.", PRINTS_ID},
            footer = DO + "remove-user alice" + TO)
    int removeUser(@Parameters(paramLabel = "USER") Username name) {
        return runner.run(units -> new RemoveUser(units).remove(name), Result::id);
    }

    @Command(
            name = "list-users",
            description = {
                "Lists all users by name, with the number of their posts.",
                "Prints id, revision, name and number of posts."
            },
            footer = DO + "list-users" + TO)
    int listUsers() {
        return runner.list(units -> page -> new ListUsersWithPosts(units).list(page), Result::userWithPosts);
    }

    @Command(
            name = "write",
            description = {"Writes a post of a user.", PRINTS_ID},
            footer = DO + "write alice Hello 'Good morning.'" + TO)
    int write(
            @Parameters(paramLabel = "USER") Username author,
            @Parameters(paramLabel = "TITLE") Title title,
            @Parameters(paramLabel = "CONTENT") Content content) {
        return runner.run(units -> new WritePost(units, ids).write(author, title, content), Result::id);
    }

    @Command(
            name = "edit",
            description = {"Replaces title and content of a post, unless it changed.", PRINTS_POST},
            footer = DO + "edit " + POST + " Hello 'Good night.' --revision 1" + TO)
    int edit(
            @Parameters(paramLabel = "POST") PostId post,
            @Parameters(paramLabel = "TITLE") Title title,
            @Parameters(paramLabel = "CONTENT") Content content,
            @Option(
                            names = "--revision",
                            paramLabel = "NUMBER",
                            required = true,
                            description = "The revision you have seen, the second value of a post.")
                    long revision) {
        return runner.run(units -> new EditPost(units).edit(post, revision, title, content), Result::post);
    }

    @Command(
            name = "move",
            description = {"Gives a post to another user.", PRINTS_POST},
            footer = DO + "move " + POST + " bob" + TO)
    int move(@Parameters(paramLabel = "POST") PostId post, @Parameters(paramLabel = "USER") Username newAuthor) {
        return runner.run(units -> new MovePost(units).move(post, newAuthor), Result::post);
    }

    @Command(
            name = "remove-post",
            description = {"Removes a post; its tags stay.", PRINTS_POST},
            footer = DO + "remove-post " + POST + TO)
    int removePost(@Parameters(paramLabel = "POST") PostId post) {
        return runner.run(units -> new RemovePost(units).remove(post), Result::post);
    }

    @Command(
            name = "withdraw",
            description = {"Lets an author take back one of their own posts.", PRINTS_POST},
            footer = DO + "withdraw alice " + POST + TO)
    int withdraw(@Parameters(paramLabel = "USER") Username author, @Parameters(paramLabel = "POST") PostId post) {
        return runner.run(units -> new WithdrawPost(units).withdraw(author, post), Result::post);
    }

    @Command(
            name = "tag",
            description = {"Puts a tag on a post; a new tag if there is none.", PRINTS_TAGGED},
            footer = DO + "tag " + POST + " news" + TO)
    int tag(@Parameters(paramLabel = "POST") PostId post, @Parameters(paramLabel = "TAG") TagName tag) {
        return runner.run(units -> new TagPost(units, ids).tag(post, tag), Result::postWithTags);
    }

    @Command(
            name = "untag",
            description = {"Takes a tag off a post; the tag stays.", PRINTS_TAGGED},
            footer = DO + "untag " + POST + " news" + TO)
    int untag(@Parameters(paramLabel = "POST") PostId post, @Parameters(paramLabel = "TAG") TagName tag) {
        return runner.run(units -> new UntagPost(units).untag(post, tag), Result::postWithTags);
    }

    @Command(
            name = "list-posts",
            description = {"Lists what a user wrote, in the order of writing.", PRINTS_TAGGED},
            footer = DO + "list-posts alice" + TO)
    int listPosts(@Parameters(paramLabel = "USER") Username author) {
        return runner.list(units -> page -> new ListPostsOfUser(units).list(author, page), Result::postWithTags);
    }

    @Command(
            name = "list-tagged",
            description = {"Lists the posts with a tag, in the order of writing.", PRINTS_POST},
            footer = DO + "list-tagged news" + TO)
    int listTagged(@Parameters(paramLabel = "TAG") TagName tag) {
        return runner.list(units -> page -> new ListPostsWithTag(units).list(tag, page), Result::post);
    }

    @Command(
            name = "remove-tag",
            description = {"Removes a tag from all posts; the posts stay.", PRINTS_ID},
            footer = DO + "remove-tag news" + TO)
    int removeTag(@Parameters(paramLabel = "TAG") TagName tag) {
        return runner.run(units -> new RemoveTag(units).remove(tag), Result::id);
    }

    @Command(
            name = "found",
            description = {"Founds a group that a user owns.", PRINTS_ID},
            footer = DO + "found admin alice" + TO)
    int found(@Parameters(paramLabel = "GROUP") GroupName group, @Parameters(paramLabel = "USER") Username founder) {
        return runner.run(units -> new FoundGroup(units, ids).found(group, founder), Result::id);
    }

    @Command(
            name = "hand-over",
            description = {
                "Gives a group to another owner.",
                "Prints id, revision and name of the group and the id of its owner."
            },
            footer = DO + "hand-over admin bob" + TO)
    int handOver(
            @Parameters(paramLabel = "GROUP") GroupName group, @Parameters(paramLabel = "USER") Username newOwner) {
        return runner.run(units -> new HandOverGroup(units).handOver(group, newOwner), Result::group);
    }

    @Command(
            name = "join",
            description = {"Makes a user a member of a group.", PRINTS_MEMBERSHIP},
            footer = DO + "join alice admin" + TO)
    int join(@Parameters(paramLabel = "USER") Username user, @Parameters(paramLabel = "GROUP") GroupName group) {
        return runner.run(units -> new JoinGroup(units, clock).join(user, group), Result::membership);
    }

    @Command(
            name = "leave",
            description = {"Ends the membership of a user in a group.", PRINTS_ID},
            footer = DO + "leave alice admin" + TO)
    int leave(@Parameters(paramLabel = "USER") Username user, @Parameters(paramLabel = "GROUP") GroupName group) {
        return runner.run(units -> new LeaveGroup(units).leave(user, group), Result::id);
    }

    @Command(
            name = "list-groups",
            description = {"Lists the groups of a user in the order of their ids.", PRINTS_MEMBERSHIP},
            footer = DO + "list-groups alice" + TO)
    int listGroups(@Parameters(paramLabel = "USER") Username member) {
        return runner.listAll(units -> new ListGroupsOfUser(units).list(member), Result::membership);
    }

    @Command(
            name = "list-members",
            description = {"Lists the members of a group, in the order of their ids.", PRINTS_MEMBERSHIP},
            footer = DO + "list-members admin" + TO)
    int listMembers(@Parameters(paramLabel = "GROUP") GroupName group) {
        return runner.listAll(units -> new ListMembersOfGroup(units).list(group), Result::membership);
    }

    @Command(
            name = "remove-group",
            description = {"Removes a group nobody is in.", PRINTS_ID},
            footer = DO + "remove-group admin" + TO)
    int removeGroup(@Parameters(paramLabel = "GROUP") GroupName group) {
        return runner.run(units -> new RemoveGroup(units).remove(group), Result::id);
    }
}
