package dev.portwise.cli.seed;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.application.copy.OtherHoldings;
import dev.portwise.cli.console.Console;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.OutputOptions;
import dev.portwise.cli.console.UsageError;
import dev.portwise.cli.copy.CopyJson;
import dev.portwise.cli.copy.CopyText;
import dev.portwise.cli.copy.PageSizeOption;
import dev.portwise.cli.copy.TimedCopy;
import dev.portwise.cli.store.NamedStore;
import dev.portwise.cli.store.Plugins;
import dev.portwise.cli.store.StoreOptions;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code portwise seed}. */
@Command(
        name = "seed",
        description = {
            "Fills an empty store with a made-up community, through the ports. A few users have very many posts and "
                    + "groups, most have few.",
            "The same sizes and --random-seed give the same ids, names, dates and texts in every store. The same command "
                    + "continues a seed that was interrupted."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  portwise seed --to mybatis:jdbc:h2:./community",
            "  portwise seed --to mongo:mongodb://localhost/community --users 2000 --groups 500 --posts 200000",
            "  PORTWISE_PASSWORD=… portwise seed --to jpa:jdbc:postgresql://localhost/community --to-user me \\",
            "          --random-seed 7"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "2:the command line asks for something that does not exist, or the store holds something else",
            "3:the store cannot be reached, refuses the credentials, lacks a right, or failed on the way",
            "4:the work is done, but its result could not be written",
            "70:a defect of Portwise itself"
        })
public final class SeedCommand implements Callable<Integer> {

    private final Console console;

    private final StoreOptions target;

    @Mixin
    private final PageSizeOption page = new PageSizeOption();

    @Mixin
    private final OutputOptions output;

    @Option(
            names = "--users",
            paramLabel = "NUMBER",
            defaultValue = "1000",
            description = "How many users; without, ${DEFAULT-VALUE}.")
    private int users = 1000;

    @Option(
            names = "--posts",
            paramLabel = "NUMBER",
            defaultValue = "20000",
            description = "How many posts; without, ${DEFAULT-VALUE}.")
    private int posts = 20_000;

    @Option(
            names = "--groups",
            paramLabel = "NUMBER",
            defaultValue = "200",
            description = "How many groups; without, ${DEFAULT-VALUE}.")
    private int groups = 200;

    @Option(
            names = "--tags",
            paramLabel = "NUMBER",
            defaultValue = "300",
            description = "How many tags; without, ${DEFAULT-VALUE}.")
    private int tags = 300;

    @Option(
            names = "--random-seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Another number makes another community; without, ${DEFAULT-VALUE}.")
    private long randomSeed = 1;

    public SeedCommand(Console console, Plugins plugins) {
        this.console = console;
        this.target =
                StoreOptions.to(console, plugins, "The store to fill; it is empty or holds the beginning of the same.");
        this.output = new OutputOptions(console);
    }

    @Spec
    void addOptions(CommandSpec command) {
        target.addTo(command);
    }

    @Override
    public Integer call() {
        NamedStore to = target.chosen();
        SeededCommunity community = new SeededCommunity(size(), randomSeed);
        int pageSize = page.size();
        output.check();
        to.requirePortwiseOrRoom();
        try (Persistence store = to.open()) {
            TimedCopy transfer = TimedCopy.of(console, "seeding", community, to.units(store), pageSize);
            if (console.isLeaving()) {
                return ExitCode.INTERRUPTED;
            }
            CopyText text = new CopyText(output.text(), output.colours());
            text.title("seeded " + to + " from " + randomSeed);
            text.print(transfer);
            output.write(CopyJson.of(Optional.empty(), to, Optional.of(transfer), Optional.empty()));
            return ExitCode.FINE;
        } catch (OtherHoldings other) {
            throw new UsageError(to + " is neither empty nor the beginning of this seed: " + other.getMessage()
                    + "; name an empty database, or the sizes and the --random-seed it was filled with, nothing was"
                    + " written");
        }
    }

    private Size size() {
        try {
            return new Size(users, posts, groups, tags);
        } catch (IllegalArgumentException impossible) {
            throw new UsageError(String.valueOf(impossible.getMessage()));
        }
    }
}
