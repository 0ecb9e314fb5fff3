package dev.portwise.contract.defect;

import dev.portwise.contract.ContractRule;
import dev.portwise.contract.Rules;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The matrix as a page to look at, {@code matrix.html}, and as a table to work with, {@code matrix.csv}. */
record MatrixReport(Matrix matrix) {

    private static final List<ContractRule> RULES = Rules.all();

    private static final String STYLE = """
            body { font: 13px/1.4 system-ui, sans-serif; margin: 2em; color: #222 }
            table { border-collapse: collapse } td { border: 1px solid #eee; min-width: 6px; padding: 0 }
            thead th { writing-mode: vertical-rl; font: 9px monospace; position: sticky; top: 0; background: #fff }
            tbody th { text-align: left; font-weight: normal; padding-right: 1em; white-space: nowrap }
            .caught { background: #e8b4a0 } .named { background: #b3261e }
            pre { background: #f6f6f6; padding: .5em; white-space: pre-wrap }
            """;

    void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("matrix.csv"), csv());
            try (Writer file = lenient(folder.resolve("matrix.html"))) {
                html(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file));
            }
        } catch (IOException | XMLStreamException failed) {
            throw new UncheckedIOException(new IOException("cannot write the matrix of defects to " + folder, failed));
        }
    }

    /** A rule about half a surrogate pair quotes one; it becomes a question mark. */
    private static Writer lenient(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
    }

    private String csv() {
        Stream<String> head = Stream.of(line("defect", ContractRule::id));
        Stream<String> rows = matrix.trials().stream()
                .map(trial ->
                        line(trial.defect().name(), rule -> trial.mark(rule).word()));
        return Stream.concat(head, rows).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(String first, Function<ContractRule, String> cell) {
        return first + "," + RULES.stream().map(cell).collect(Collectors.joining(","));
    }

    private void html(XMLStreamWriter page) throws XMLStreamException {
        page.writeDTD("<!DOCTYPE html>");
        page.writeStartElement("html");
        page.writeAttribute("lang", "en");
        page.writeStartElement("head");
        page.writeEmptyElement("meta");
        page.writeAttribute("charset", "utf-8");
        element(page, "title", "Defects and the rules that catch them");
        element(page, "style", STYLE);
        page.writeEndElement();
        page.writeStartElement("body");
        element(page, "h1", "Defects and the rules that catch them");
        element(
                page,
                "p",
                "%d defects, each compiled into the reference adapter on its own; %d rules. Dark: the rule names the defect and fails for it; light: it fails as well, which is looked at where only some defects are tried."
                        .formatted(matrix.trials().size(), RULES.size()));
        table(page);
        for (Trial trial : matrix.trials()) {
            details(page, trial);
        }
        page.writeEndDocument();
        page.close();
    }

    private void table(XMLStreamWriter page) throws XMLStreamException {
        page.writeStartElement("table");
        page.writeStartElement("thead");
        page.writeStartElement("tr");
        element(page, "th", "");
        for (ContractRule rule : RULES) {
            page.writeStartElement("th");
            page.writeAttribute("title", rule.title());
            page.writeCharacters(rule.id());
            page.writeEndElement();
        }
        page.writeEndElement();
        page.writeEndElement();
        page.writeStartElement("tbody");
        for (Trial trial : matrix.trials()) {
            page.writeStartElement("tr");
            page.writeStartElement("th");
            page.writeStartElement("a");
            page.writeAttribute("href", "#" + trial.defect().name());
            page.writeCharacters(trial.defect().name());
            page.writeEndElement();
            page.writeEndElement();
            for (ContractRule rule : RULES) {
                page.writeStartElement("td");
                page.writeAttribute("class", trial.mark(rule).word());
                page.writeAttribute("title", rule.id() + " " + rule.title());
                page.writeCharacters("");
                page.writeEndElement();
            }
            page.writeEndElement();
        }
        page.writeEndElement();
        page.writeEndElement();
    }

    private void details(XMLStreamWriter page, Trial trial) throws XMLStreamException {
        Defect defect = trial.defect();
        page.writeStartElement("h2");
        page.writeAttribute("id", defect.name());
        page.writeCharacters(defect.name());
        page.writeEndElement();
        element(page, "p", defect.sentence());
        for (Edit edit : defect.edits()) {
            element(page, "pre", edit.file() + "\n- " + edit.right() + "\n+ " + edit.wrong());
        }
        page.writeStartElement("ul");
        for (Map.Entry<String, String> caught : trial.failures().entrySet()) {
            element(page, "li", caught.getKey() + ": " + caught.getValue());
        }
        page.writeEndElement();
    }

    private static void element(XMLStreamWriter page, String name, String text) throws XMLStreamException {
        page.writeStartElement(name);
        page.writeCharacters(text);
        page.writeEndElement();
    }
}
