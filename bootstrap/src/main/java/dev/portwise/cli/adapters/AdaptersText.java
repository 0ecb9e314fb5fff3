package dev.portwise.cli.adapters;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Isolation;
import dev.portwise.cli.adapters.AdaptersJson.Place;
import dev.portwise.cli.adapters.AdaptersJson.Plugged;
import dev.portwise.cli.console.Paint;
import dev.portwise.cli.store.StoreJson;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What is plugged in, as people read it. */
record AdaptersText(PrintStream out, Paint paint) {

    void print(AdaptersJson found) {
        for (Plugged adapter : found.adapters()) {
            out.println(paint.strong(adapter.name()) + ": " + adapter.technology());
            out.println(AsciiTable.getTable(
                    AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, properties(), columns(adapter.engines())));
            adapter.engines().forEach(this::explain);
            out.println();
        }
        for (Guarantee guarantee : Guarantee.values()) {
            out.println(paint.strong(StoreJson.words(guarantee)) + ": " + guarantee.meaning());
        }
        for (Isolation isolation : Isolation.values()) {
            out.println(paint.strong("isolation " + StoreJson.words(isolation)) + ": " + isolation.meaning());
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
        return properties;
    }

    private static List<ColumnData<Property>> columns(List<Place> places) {
        List<ColumnData<Property>> columns = new ArrayList<>();
        columns.add(new Column().header("").dataAlign(HorizontalAlign.LEFT).with(Property::name));
        for (Place place : places) {
            columns.add(new Column()
                    .header(place.name())
                    .dataAlign(HorizontalAlign.LEFT)
                    .maxWidth(34)
                    .with(property -> said(place, property)));
        }
        return columns;
    }

    private static String said(Place place, Property property) {
        String nothing = !property.name().equals("store") ? "" : place.atHand() ? "did not open" : "not at hand";
        return place.store().map(property.value()).orElse(nothing);
    }

    private void explain(Place place) {
        place.missing().ifPresent(reason -> out.println(place.name() + " is not at hand: " + reason));
        place.failure().ifPresent(reason -> out.println(paint.bad(place.name() + " did not open: ") + reason));
    }
}
