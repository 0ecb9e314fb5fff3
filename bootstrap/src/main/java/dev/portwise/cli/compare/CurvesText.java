package dev.portwise.cli.compare;

import dev.portwise.cli.console.Colours;
import dev.portwise.cli.console.Table;
import dev.portwise.comparison.Outcome;
import dev.portwise.web.Curves;
import dev.portwise.web.Curves.Size;
import dev.portwise.web.Curves.Work;
import dev.portwise.web.Figure;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured at several sizes, as people read it in a terminal: a line for each kind of work of each candidate. */
record CurvesText(PrintStream out, Colours colours) {

    private static final int TITLE_WIDTH = 36;

    private record Row(Work work, Outcome outcome) {}

    void print(String title, Curves curves) {
        if (curves.isEmpty()) {
            return;
        }
        Table<Row> table = new Table<Row>()
                .words("", TITLE_WIDTH, row -> row.work().title())
                .words("adapter", row -> row.outcome().name());
        for (Size size : curves.sizes()) {
            table.figures(
                    size.title(),
                    row -> curves.at(row.outcome(), row.work(), size)
                            .map(CurvesText::cell)
                            .orElse("–"));
        }
        out.println();
        out.println(colours.strong(title));
        out.println(table.of(curves.works().stream()
                .flatMap(work -> curves.rows(work).stream().map(outcome -> new Row(work, outcome)))
                .toList()));
        for (Work work : curves.works()) {
            curves.remarks(work).forEach(remark -> out.println(work.title() + ": " + remark));
        }
    }

    private static String cell(Figure figure) {
        return Stream.of(List.of(figure.text()), figure.details(), marked(figure.warnings()))
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> marked(List<String> warnings) {
        return warnings.stream().map(warning -> "! " + warning).toList();
    }
}
