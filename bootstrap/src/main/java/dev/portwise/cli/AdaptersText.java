package dev.portwise.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.cli.AdaptersJson.Place;
import dev.portwise.cli.AdaptersJson.Plugged;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What is plugged in, as people read it. */
record AdaptersText(PrintStream out, Paint paint) {

    void print(AdaptersJson found) {
        for (Plugged adapter : found.adapters()) {
            out.println(paint.strong(adapter.name()) + ": " + adapter.technology());
            out.println(AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, adapter.engines(), columns()));
            adapter.engines().forEach(this::explain);
            out.println();
        }
        for (Guarantee guarantee : Guarantee.values()) {
            out.println(paint.strong(Place.words(guarantee)) + ": " + guarantee.meaning());
        }
    }

    private static List<ColumnData<Place>> columns() {
        List<ColumnData<Place>> columns = new ArrayList<>();
        columns.add(
                new Column().header("engine").dataAlign(HorizontalAlign.LEFT).with(Place::name));
        columns.add(new Column().header("store").dataAlign(HorizontalAlign.LEFT).with(AdaptersText::store));
        for (Guarantee guarantee : Guarantee.values()) {
            String words = Place.words(guarantee);
            columns.add(new Column()
                    .header(words)
                    .dataAlign(HorizontalAlign.CENTER)
                    .with(place ->
                            place.product().isEmpty() ? "" : place.guarantees().contains(words) ? "yes" : "no"));
        }
        return columns;
    }

    private static String store(Place place) {
        return place.product().orElse(place.atHand() ? "did not open" : "not at hand");
    }

    private void explain(Place place) {
        place.missing().ifPresent(reason -> out.println(place.name() + " is not at hand: " + reason));
        place.failure().ifPresent(reason -> out.println(paint.bad(place.name() + " did not open: ") + reason));
    }
}
