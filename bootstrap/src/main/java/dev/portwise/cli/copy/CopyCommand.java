package dev.portwise.cli.copy;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.application.copy.Holdings;
import dev.portwise.application.copy.OtherHoldings;
import dev.portwise.application.copy.StoreHoldings;
import dev.portwise.cli.console.Console;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.OutputOptions;
import dev.portwise.cli.console.UsageError;
import dev.portwise.cli.store.NamedStore;
import dev.portwise.cli.store.Plugins;
import dev.portwise.cli.store.StoreOptions;
import dev.portwise.domain.port.UnitOfWork;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code portwise copy}. */
@Command(
        name = "copy",
        description = {
            "Copies all users, groups, memberships, tags and posts from one store to another, of any adapter, through the "
                    + "ports.",
            "Everything keeps its id, texts, links, owner and dates. Revisions begin again at 1. Nobody may change the "
                    + "source meanwhile.",
            "The same command continues a copy that was interrupted: it looks into the target how far the copy came. What "
                    + "is there is compared with the source before anything is written, and a target that holds anything "
                    + "else is refused. A MongoDB without a replica set may hold half a page, which is refused as well: "
                    + "empty it and begin again."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  portwise copy --from jpa:jdbc:postgresql://localhost/blog --from-user me \\",
            "          --to mongo:mongodb://localhost/blog",
            "      the password is asked for, or taken from PORTWISE_FROM_PASSWORD",
            "  portwise copy --from mongo:mongodb://localhost/blog --to mybatis:jdbc:h2:./blog --verify",
            "      and then compares both",
            "  portwise copy --from jpa:jdbc:h2:./blog --to mongo:mongodb://localhost/blog --verify-only --json -",
            "      compares and writes nothing"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "1:the two stores differ, as --verify or --verify-only found",
            "2:the command line asks for something that does not exist, or the target holds something else",
            "3:a store cannot be reached, refuses the credentials, lacks a right, or failed on the way",
            "4:the work is done, but its result could not be written",
            "70:a defect of Portwise itself"
        })
public final class CopyCommand implements Callable<Integer> {

    private final Console console;

    private final StoreOptions source;
    private final StoreOptions target;

    @Mixin
    private final PageSizeOption page = new PageSizeOption();

    @Mixin
    private final OutputOptions output;

    @Option(
            names = "--verify",
            description =
                    "Then compares both stores, all but the revisions, and lists the differences. Nothing is copied if "
                            + "the target differs from the start.")
    private boolean verify;

    @Option(names = "--verify-only", description = "Compares both stores and writes nothing.")
    private boolean verifyOnly;

    public CopyCommand(Console console, Plugins plugins) {
        this.console = console;
        this.source = StoreOptions.from(console, plugins, "The store to read; nothing in it is changed.");
        this.target =
                StoreOptions.to(console, plugins, "The store to fill; it is empty or holds the beginning of the same.");
        this.output = new OutputOptions(console);
    }

    @Spec
    void addOptions(CommandSpec command) {
        source.addTo(command);
        target.addTo(command);
    }

    @Override
    public Integer call() {
        NamedStore from = source.chosen();
        NamedStore to = target.chosen();
        int pageSize = page.size();
        output.check();
        from.requirePortwise();
        if (verifyOnly) {
            to.requirePortwise();
        } else {
            to.requirePortwiseOrRoom();
        }
        try (Persistence original = from.openToRead();
                Persistence copy = verifyOnly ? to.openToRead() : to.open()) {
            Holdings originals = new StoreHoldings(from.units(original), pageSize);
            UnitOfWork filled = to.units(copy);
            Holdings copies = new StoreHoldings(filled, pageSize);
            CopyText text = new CopyText(output.text(), output.colours());
            Optional<TimedCopy> transfer =
                    verifyOnly ? Optional.empty() : transfer(from, to, originals, filled, pageSize, text);
            Optional<FoundDifferences> verification = verify || verifyOnly
                    ? Optional.of(FoundDifferences.of(console, originals, copies))
                    : Optional.empty();
            if (console.isLeaving()) {
                return ExitCode.INTERRUPTED;
            }
            verification.ifPresent(compared -> text.print(compared, from, to));
            output.write(CopyJson.of(Optional.of(from), to, transfer, verification));
            return verification.map(FoundDifferences::holds).orElse(true) ? ExitCode.FINE : ExitCode.NOT_CONFORMANT;
        }
    }

    private Optional<TimedCopy> transfer(
            NamedStore from, NamedStore to, Holdings originals, UnitOfWork filled, int pageSize, CopyText text) {
        try {
            TimedCopy transfer = TimedCopy.of(console, "copying", originals, filled, pageSize);
            text.title("copied from " + from + " to " + to);
            text.print(transfer);
            return Optional.of(transfer);
        } catch (OtherHoldings other) {
            if (!verify) {
                throw new UsageError(to + " is neither empty nor the beginning of a copy of " + from + ": "
                        + other.getMessage()
                        + "; name an empty database or see all that differs with --verify-only, nothing was written");
            }
            text.title("nothing was copied, for " + to + " holds something else already");
            return Optional.empty();
        }
    }
}
