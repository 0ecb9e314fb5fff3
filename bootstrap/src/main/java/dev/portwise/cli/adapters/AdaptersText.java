package dev.portwise.cli.adapters;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Isolation;
import dev.portwise.cli.adapters.AdaptersJson.AdapterEntry;
import dev.portwise.cli.adapters.AdaptersJson.EngineEntry;
import dev.portwise.cli.console.Colours;
import dev.portwise.cli.console.Table;
import dev.portwise.cli.store.StoreJson;
import dev.portwise.comparison.Words;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The adapters and engines as text. */
record AdaptersText(PrintStream out, Colours colours) {

    void print(AdaptersJson found) {
        for (AdapterEntry adapter : found.adapters()) {
            out.println(colours.strong(adapter.name()) + ": " + adapter.technology());
            Table<Property> table = new Table<Property>().words("", Property::name);
            adapter.engines().forEach(engine -> table.words(engine.name(), 34, property -> said(engine, property)));
            out.println(table.of(properties()));
            adapter.engines().forEach(this::explain);
            out.println();
        }
        for (Guarantee guarantee : Guarantee.values()) {
            out.println(colours.strong(Words.of(guarantee)) + ": " + guarantee.meaning());
        }
        for (Isolation isolation : Isolation.values()) {
            out.println(colours.strong("isolation " + Words.of(isolation)) + ": " + isolation.meaning());
        }
    }

    /** A line of the table: its name, and what it says of a store. */
    private record Property(String name, Function<StoreJson, String> value) {}

    private static List<Property> properties() {
        List<Property> properties = new ArrayList<>();
        properties.add(new Property("store", StoreJson::product));
        for (Guarantee guarantee : Guarantee.values()) {
            String words = Words.of(guarantee);
            properties.add(new Property(words, store -> store.guarantees().contains(words) ? "yes" : "no"));
        }
        properties.add(new Property("isolation", StoreJson::isolation));
        properties.add(new Property(
                "time precision",
                store -> Duration.ofNanos(store.timePrecisionNanos())
                        .toString()
                        .substring(2)
                        .toLowerCase(Locale.ROOT)));
        properties.add(new Property("collation", StoreJson::collation));
        properties.add(new Property("durability", StoreJson::durability));
        properties.add(new Property("client", StoreJson::client));
        return properties;
    }

    private static String said(EngineEntry engine, Property property) {
        String nothing = !property.name().equals("store") ? "" : engine.atHand() ? "did not open" : "not available";
        return engine.store().map(property.value()).orElse(nothing);
    }

    private void explain(EngineEntry engine) {
        engine.missing().ifPresent(reason -> out.println(engine.name() + " is not available: " + reason));
        engine.failure().ifPresent(reason -> out.println(colours.bad(engine.name() + " did not open: ") + reason));
    }
}
