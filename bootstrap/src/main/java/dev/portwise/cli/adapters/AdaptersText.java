package dev.portwise.cli.adapters;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Isolation;
import dev.portwise.cli.adapters.AdaptersJson.AdapterEntry;
import dev.portwise.cli.adapters.AdaptersJson.EngineEntry;
import dev.portwise.cli.console.Colours;
import dev.portwise.cli.store.StoreJson;
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
            out.println(AsciiTable.getTable(
                    AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, properties(), columns(adapter.engines())));
            adapter.engines().forEach(this::explain);
            out.println();
        }
        for (Guarantee guarantee : Guarantee.values()) {
            out.println(colours.strong(StoreJson.words(guarantee)) + ": " + guarantee.meaning());
        }
        for (Isolation isolation : Isolation.values()) {
            out.println(colours.strong("isolation " + StoreJson.words(isolation)) + ": " + isolation.meaning());
        }
    }

    /** A line of the table: its name, and what it says of a store. */
    private record Property(String name, Function<StoreJson, String> value) {}

    private static List<Property> properties() {
        List<Property> properties = new ArrayList<>();
        properties.add(new Property("store", StoreJson::product));
        for (Guarantee guarantee : Guarantee.values()) {
            String words = StoreJson.words(guarantee);
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

    private static List<ColumnData<Property>> columns(List<EngineEntry> engines) {
        List<ColumnData<Property>> columns = new ArrayList<>();
        columns.add(new Column().header("").dataAlign(HorizontalAlign.LEFT).with(Property::name));
        for (EngineEntry engine : engines) {
            columns.add(new Column()
                    .header(engine.name())
                    .dataAlign(HorizontalAlign.LEFT)
                    .maxWidth(34)
                    .with(property -> said(engine, property)));
        }
        return columns;
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
