package dev.portwise.cli.usecase;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.cli.console.Console;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.OutputOptions;
import dev.portwise.cli.console.Refusal;
import dev.portwise.cli.store.NamedStore;
import dev.portwise.cli.store.Plugins;
import dev.portwise.cli.store.StoreOptions;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Slice;
import dev.portwise.domain.port.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Opens the store that the options name, runs a use case on it and shows what it returns. */
final class UseCaseRunner {

    private final Console console;
    private final StoreOptions target;

    @Mixin
    private final OutputOptions output;

    @Option(names = "--statements", description = "Also shows on standard error each statement that is sent.")
    private boolean statements;

    UseCaseRunner(Console console, Plugins plugins) {
        this.console = console;
        this.target = StoreOptions.to(console, plugins, "The store to work on.");
        this.output = new OutputOptions(console);
    }

    /** Gives its options to the command of a use case. */
    void addTo(CommandSpec useCase) {
        useCase.addMixin("runner", CommandSpec.forAnnotatedObject(this));
        target.addTo(useCase);
        useCase.usageMessage()
                .footerHeading("%nExample:%n")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(new TreeMap<>(Map.of(
                        "0", "done",
                        "1", "a rule of the domain refuses it; nothing is changed",
                        "2", "the command line asks for something that does not exist, or a value is not allowed",
                        "3",
                                "the store cannot be reached, refuses the credentials, lacks a right, or failed on the way",
                        "4", "done, but the result could not be written",
                        "70", "a defect of Portwise itself")));
    }

    /** Runs a use case on a store that is there. */
    <T> int run(Function<UnitOfWork, T> useCase, Function<T, Result> shown) {
        NamedStore store = chosen();
        store.requirePortwise();
        return one(store, useCase, shown);
    }

    /** Runs a use case that may be the first one on an empty store. */
    <T> int begin(Function<UnitOfWork, T> useCase, Function<T, Result> shown) {
        NamedStore store = chosen();
        store.requirePortwiseOrRoom();
        return one(store, useCase, shown);
    }

    /** Runs a use case that lists all at once. */
    <T> int listAll(Function<UnitOfWork, List<T>> useCase, Function<T, Result> shown) {
        return list(units -> page -> new Slice<>(useCase.apply(units), Optional.empty()), shown);
    }

    /** Runs a use case that lists page by page, until the last one. */
    <T> int list(Function<UnitOfWork, Function<PageRequest, Slice<T>>> useCase, Function<T, Result> shown) {
        NamedStore store = chosen();
        store.requirePortwise();
        List<Result> all = new ArrayList<>();
        return on(store, units -> {
            Optional<PageRequest> page = Optional.of(PageRequest.first(PageRequest.MAX_LIMIT));
            while (page.isPresent()) {
                Slice<T> read = useCase.apply(units).apply(page.get());
                read.items().stream().map(shown).peek(all::add).forEach(this::print);
                page = read.next().map(next -> PageRequest.after(next, PageRequest.MAX_LIMIT));
            }
            output.write(Map.of("results", all.stream().map(Result::values).toList()));
        });
    }

    private <T> int one(NamedStore store, Function<UnitOfWork, T> useCase, Function<T, Result> shown) {
        return on(store, units -> {
            Result result = shown.apply(useCase.apply(units));
            print(result);
            output.write(result.values());
        });
    }

    private NamedStore chosen() {
        NamedStore store = target.chosen();
        output.check();
        return statements ? store.observedBy(statement -> console.err().println(statement.text())) : store;
    }

    private int on(NamedStore store, Consumer<UnitOfWork> work) {
        try (Persistence opened = store.open()) {
            work.accept(store.units(opened));
            return ExitCode.FINE;
        } catch (StoreUnavailable | Retryable | OutcomeUnknown failed) {
            throw failed;
        } catch (DomainException refused) {
            throw new Refusal(String.valueOf(refused.getMessage()), refused);
        }
    }

    private void print(Result result) {
        output.text().println(result.line());
    }
}
