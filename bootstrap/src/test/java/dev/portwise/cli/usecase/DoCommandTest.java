package dev.portwise.cli.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.application.IdGenerator;
import dev.portwise.application.JoinGroup;
import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.cli.store.TestPlugins;
import dev.portwise.engine.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each use case through the command line, on H2 and on a mongod. */
class DoCommandTest {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";

    private String store = memory("jpa");
    private String complaint = "";

    static Stream<String> stores() {
        return Stream.of(
                memory("jpa"),
                memory("mybatis"),
                "mongo:" + Engines.shared("mongodb").newDatabase().url());
    }

    private static String memory(String adapter) {
        return adapter + ":jdbc:h2:mem:do-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    @ParameterizedTest
    @MethodSource("stores")
    void usersComeGoAndAreListed(String adapterAndUrl) {
        store = adapterAndUrl;

        assertThat(done("register", "Bob")).matches(ID);
        assertThat(done("register", "alice")).matches(ID);
        assertThat(done("rename", "bob", "zoë")).matches(ID + "\t2\tzoë");
        done("write", "alice", "Hello", "");
        assertThat(lines("list-users"))
                .extracting(DoCommandTest::withoutId)
                .containsExactly("1\talice\t1", "2\tzoë\t0");
        assertThat(done("remove-user", "alice")).matches(ID);
        assertThat(lines("list-users")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void postsAreWrittenEditedMovedTaggedAndRemoved(String adapterAndUrl) {
        store = adapterAndUrl;
        done("register", "alice");
        done("register", "bob");

        String post = done("write", "alice", "Hello\tworld", "Good\nmorning");
        assertThat(post).matches(ID);
        assertThat(done("edit", post, "Bye", "Good night", "--revision", "1")).isEqualTo(post + "\t2\talice\tBye");
        assertThat(done("move", post, "bob")).isEqualTo(post + "\t3\tbob\tBye");
        assertThat(done("tag", post, "news")).endsWith("\tbob\tBye\tnews");
        assertThat(done("tag", post, "art")).endsWith("\tbob\tBye\tnews,art");
        assertThat(lines("list-tagged", "news"))
                .singleElement()
                .asString()
                .startsWith(post)
                .endsWith("\tbob\tBye");
        assertThat(done("untag", post, "art")).endsWith("\tbob\tBye\tnews");
        assertThat(lines("list-posts", "bob")).singleElement().asString().endsWith("\tbob\tBye\tnews");
        assertThat(lines("list-posts", "alice")).isEmpty();
        assertThat(done("remove-tag", "news")).matches(ID);
        assertThat(done("remove-post", post)).startsWith(post);
        assertThat(lines("list-posts", "bob")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void groupsAreFoundedJoinedLeftHandedOverAndRemoved(String adapterAndUrl) {
        store = adapterAndUrl;
        String alice = done("register", "alice");
        String bob = done("register", "bob");

        String group = done("found", "admin", "alice");
        assertThat(group).matches(ID);
        assertThat(done("join", "alice", "admin")).matches("alice\tadmin\t[-0-9]+T[.:0-9]+Z");
        done("join", "bob", "admin");
        assertThat(lines("list-members", "admin")).hasSize(2).first().asString().startsWith("alice\tadmin\t");
        assertThat(lines("list-groups", "bob")).singleElement().asString().startsWith("bob\tadmin\t");
        assertThat(done("hand-over", "admin", "bob")).isEqualTo(group + "\t2\tadmin\t" + bob);
        assertThat(done("leave", "alice", "admin")).isEqualTo(alice);
        done("leave", "bob", "admin");
        assertThat(done("remove-group", "admin")).isEqualTo(group);
    }

    @Test
    void aListGoesOnWhereAPageEnds(@TempDir Path directory) {
        store = "mybatis:jdbc:h2:" + directory.resolve("many");
        Portwise.run(new RecordingConsole(), "seed", "--to", store, "--users", "1003", "--posts", "0");

        assertThat(lines("list-users")).hasSize(1003).doesNotHaveDuplicates();
    }

    @Test
    void aResultIsJsonWithTheTextsAsTheyAre() {
        done("register", "alice");
        String post = done("write", "alice", "Hello", "Good\nmorning");
        done("tag", post, "news");

        JsonNode listed = JsonMapper.shared().readTree(done("list-posts", "alice", "--json", "-"));
        JsonNode edited = JsonMapper.shared().readTree(done("edit", post, "Bye", "", "--revision", "1", "--json", "-"));

        assertThat(listed.at("/results/0/id").asString()).isEqualTo(post);
        assertThat(listed.at("/results/0/content").asString()).isEqualTo("Good\nmorning");
        assertThat(listed.at("/results/0/tags/0").asString()).isEqualTo("news");
        assertThat(edited.at("/revision").asInt()).isEqualTo(2);
        assertThat(edited.at("/title").asString()).isEqualTo("Bye");
    }

    /** The folder goes while the use case runs, as the last room on a disk may. */
    @Test
    void whatIsDoneIsSaidToBeDoneIfItsResultCannotBeWritten(@TempDir Path directory) throws IOException {
        Path gone = Files.createDirectory(directory.resolve("gone"));
        Path url = directory.resolve("blog");
        PersistenceAdapter deleting = TestPlugins.adapter("deleting", StoreKind.H2, settings -> {
            assertThat(gone.toFile().delete()).isTrue();
            return new MyBatisAdapter().open(settings);
        });
        RecordingConsole console = new RecordingConsole();

        int code = Portwise.run(
                console,
                TestPlugins.only(deleting),
                "do",
                "register",
                "alice",
                "--to",
                "deleting:jdbc:h2:" + url,
                "--json",
                gone.resolve("result.json").toString());

        assertThat(code).isEqualTo(ExitCode.RESULT_LOST);
        assertThat(console.said().strip()).matches(ID);
        assertThat(console.complained())
                .startsWith("portwise do register: the work is done, but its result cannot be written to --json ")
                .hasLineCount(1);
        store = "mybatis:jdbc:h2:" + url;
        assertThat(lines("list-users")).hasSize(1);
    }

    @Test
    void theStatementsAreShownBesideTheResult() {
        done("register", "alice");

        String name = done("rename", "alice", "bob", "--statements");

        assertThat(name).endsWith("\tbob");
        assertThat(complaint.lines()).hasSize(2).first().asString().startsWith("select");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatTheDomainRefusesIsOneLineAndEndsWithOne(String adapterAndUrl) {
        store = adapterAndUrl;
        done("register", "alice");
        done("found", "admin", "alice");
        done("join", "alice", "admin");
        String post = done("write", "alice", "Hello", "");

        assertThat(refused("register", "alice")).contains("register: the user name 'alice' is taken");
        assertThat(refused("join", "bob", "admin")).contains("join: there is no user bob");
        assertThat(refused("join", "alice", "admin")).contains("already a member");
        assertThat(refused("remove-group", "admin")).contains("still has members");
        assertThat(refused("edit", post, "Bye", "", "--revision", "7")).contains("edit: ");
        assertThat(refused("list-tagged", "news")).contains("there is no tag news");
    }

    @Test
    void aValueThatIsNotAllowedEndsWithTwoAndCreatesNothing(@TempDir Path directory) {
        store = "jpa:jdbc:h2:" + directory.resolve("new");

        assertThat(run("register", " alice")).isEqualTo(ExitCode.USAGE);
        assertThat(complaint).contains("(USER): a user name must not begin or end with white space");
        assertThat(run("tag", "first", "news")).isEqualTo(ExitCode.USAGE);
        assertThat(complaint).contains("(POST): a post goes by its id");
        assertThat(run("register")).isEqualTo(ExitCode.USAGE);
        assertThat(complaint).contains("USER");
        assertThat(directory).isEmptyDirectory();
    }

    /** Registering is the one thing that makes sense on an empty store. */
    @Test
    void noOtherUseCaseBeginsAStore(@TempDir Path directory) {
        store = "mybatis:jdbc:h2:" + directory.resolve("new");

        assertThat(run("found", "admin", "alice")).isEqualTo(ExitCode.USAGE);
        assertThat(complaint).contains("there is nothing of Portwise in " + store);
        assertThat(run("list-users")).isEqualTo(ExitCode.USAGE);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aStoreThatCannotBeReachedEndsWithThree() {
        store = "mybatis:jdbc:postgresql://127.0.0.1:1/blog";

        assertThat(run("list-users")).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        assertThat(complaint.lines()).singleElement().asString().startsWith("portwise do list-users: the store at");
    }

    @Test
    void everyUseCaseOfTheApplicationIsThere() {
        JavaClasses application = new ClassFileImporter().importPackagesOf(JoinGroup.class);
        JavaClass command = new ClassFileImporter().importClass(DoCommand.class);

        List<String> useCases = application.stream()
                .filter(found -> found.getPackage().getName().equals(JoinGroup.class.getPackageName()))
                .filter(found -> found.isTopLevelClass()
                        && found.getModifiers().contains(JavaModifier.PUBLIC)
                        && !found.isEquivalentTo(IdGenerator.class))
                .map(JavaClass::getName)
                .toList();

        assertThat(useCases).hasSizeGreaterThanOrEqualTo(20);
        assertThat(command.getDirectDependenciesFromSelf())
                .extracting(dependency -> dependency.getTargetClass().getName())
                .containsAll(useCases);
    }

    @Test
    void theHelpListsEachUseCaseInOneLineAndEachHasAnExample() {
        RecordingConsole console = new RecordingConsole();
        Portwise.run(console, "do", "--help");

        List<String> useCases = console.said()
                .lines()
                .dropWhile(line -> !line.equals("Use cases:"))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .toList();

        assertThat(useCases).hasSizeGreaterThanOrEqualTo(20).allMatch(line -> line.matches("  [a-z]\\S* +[A-Z].*\\."));
        for (String line : useCases) {
            String useCase = line.strip().replaceFirst(" .*", "");
            RecordingConsole one = new RecordingConsole();
            assertThat(Portwise.run(one, "do", useCase, "--help")).isEqualTo(ExitCode.FINE);
            assertThat(one.said())
                    .contains("Usage: portwise do " + useCase, "Example:\n  portwise do " + useCase, "Exit codes:");
        }
    }

    private String done(String... words) {
        RecordingConsole console = new RecordingConsole();
        assertThat(run(console, words)).as(console.complained()).isEqualTo(ExitCode.FINE);
        return console.said().strip();
    }

    private List<String> lines(String... words) {
        return done(words).lines().toList();
    }

    private String refused(String... words) {
        RecordingConsole console = new RecordingConsole();
        assertThat(run(console, words)).isEqualTo(ExitCode.REFUSED);
        assertThat(console.said()).isEmpty();
        assertThat(complaint.lines()).hasSize(1);
        return complaint;
    }

    private int run(String... words) {
        return run(new RecordingConsole(), words);
    }

    private int run(RecordingConsole console, String... words) {
        List<String> all = new ArrayList<>(List.of("do"));
        all.addAll(List.of(words));
        all.addAll(List.of("--to", store));
        int code = Portwise.run(console, all.toArray(String[]::new));
        complaint = console.complained();
        return code;
    }

    private static String withoutId(String line) {
        return line.substring(line.indexOf('\t') + 1);
    }
}
