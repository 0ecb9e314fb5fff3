package dev.portwise.cli.compare;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.portwise.comparison.Comparison;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.shape.ShapePoint;
import dev.portwise.comparison.shape.Shapes;
import dev.portwise.comparison.timing.TimeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Posts inside their author's document beside a collection of their own, as people read it in a terminal. */
final class ShapeText {

    private ShapeText() {}

    /** A paragraph for each store that was measured. */
    static List<String> of(Comparison comparison) {
        return comparison.outcomes().stream()
                .flatMap(outcome -> outcome.measured().shapes().stream()
                        .map(shapes -> "\n" + outcome.engine()
                                + ": posts inside the document of their author, over posts in a collection of their own;"
                                + " plain code, median times\n"
                                + table(comparison, shapes) + "\n"
                                + limit(shapes)))
                .toList();
    }

    private static String table(Comparison comparison, Shapes shapes) {
        List<Step> steps = comparison.story().stream()
                .filter(step -> shapes.steps().contains(step.id()))
                .toList();
        List<ColumnData<Step>> columns = new ArrayList<>();
        columns.add(new Column().header("step").dataAlign(HorizontalAlign.LEFT).with(Step::title));
        for (int posts : shapes.sizes()) {
            columns.add(new Column()
                    .header(String.format(Locale.ROOT, "%,d posts", posts))
                    .with(step ->
                            shapes.at(step.id(), posts).map(ShapeText::cell).orElse("–")));
        }
        columns.add(new Column().header("a collection of\ntheir own wins").with(step -> wins(shapes, step)));
        return AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, steps, columns);
    }

    private static String cell(ShapePoint point) {
        return TimeText.millis(point.embedded().medianMicros()) + " " + TimeText.ratio(point.embeddedOverSeparate());
    }

    private static String wins(Shapes shapes, Step step) {
        return shapes.separateWinsFrom(step.id())
                .map(posts -> String.format(Locale.ROOT, "from %,d posts", posts))
                .orElse("at no size");
    }

    private static String limit(Shapes shapes) {
        return String.format(
                Locale.ROOT,
                "a document holds %,d posts, one more is refused: %s",
                shapes.mostPosts(),
                shapes.refusal());
    }
}
