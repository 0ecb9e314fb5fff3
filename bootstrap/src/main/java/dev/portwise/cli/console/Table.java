package dev.portwise.cli.console;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A table for a terminal: words to the left, figures to the right. A cell may have several lines. */
public final class Table<R> {

    private final List<ColumnData<R>> columns = new ArrayList<>();

    /** Adds a column of words. */
    public Table<R> words(String header, Function<R, String> cell) {
        return words(header, Integer.MAX_VALUE, cell);
    }

    /**
     * Adds a column of words.
     *
     * @param width the most characters in a line; longer words go on in the next
     */
    public Table<R> words(String header, int width, Function<R, String> cell) {
        columns.add(new Column()
                .header(header)
                .headerAlign(HorizontalAlign.LEFT)
                .dataAlign(HorizontalAlign.LEFT)
                .maxWidth(width, OverflowBehaviour.NEWLINE)
                .with(cell));
        return this;
    }

    /** Adds a column of figures. */
    public Table<R> figures(String header, Function<R, String> cell) {
        columns.add(new Column().header(header).with(cell));
        return this;
    }

    /** The table with a line for each of these. */
    public String of(List<R> rows) {
        return AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, rows, columns);
    }
}
