package dev.portwise.relations;

import dev.portwise.relations.Result.Outcome;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report as a page. */
final class ReportPage {

    private static final String STYLE = """
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 70em; padding: 0 1em; color: #222 }
            table { border-collapse: collapse } th, td { text-align: left; padding: .2em 1em .2em 0; vertical-align: top }
            pre { background: #f6f6f6; padding: .8em; overflow-x: auto }
            .failed { color: #b3261e; font-weight: bold } .passed { color: #1b7a3d } .accepted, .asked { color: #8a5a00 }
            .not_offered { color: #888 }
            @media (prefers-color-scheme: dark) { body { background: #1b1b1b; color: #ddd } pre { background: #2a2a2a } }
            """;

    private final XMLStreamWriter page;
    private final Report report;

    private ReportPage(XMLStreamWriter page, Report report) {
        this.page = page;
        this.report = report;
    }

    static String of(Report report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new ReportPage(writer, report).write();
            writer.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("the report cannot be written", impossible);
        }
        return text.toString();
    }

    private void write() throws XMLStreamException {
        page.writeDTD("<!DOCTYPE html>");
        open("html", "lang", "en");
        page.writeStartElement("head");
        page.writeEmptyElement("meta");
        page.writeAttribute("charset", "utf-8");
        element("title", "Relations");
        element("style", STYLE);
        page.writeEndElement();
        page.writeStartElement("body");
        element("h1", "Relations");
        map();
        for (Result result : report.with(Outcome.FAILED)) {
            finding(result);
        }
        element("h2", "All rules");
        results();
        page.writeEndElement();
        page.writeEndElement();
    }

    private void map() throws XMLStreamException {
        page.writeStartElement("table");
        row(
                "th",
                Stream.concat(
                                Stream.of("relation", "", "deleted parent"),
                                Stream.of(Outcome.values()).map(Report::word))
                        .toList());
        for (Subject relation :
                report.results().stream().map(Result::relation).distinct().toList()) {
            List<String> counts = Stream.of(Outcome.values())
                    .map(outcome -> String.valueOf(report.with(outcome).stream()
                            .filter(result -> result.relation().equals(relation))
                            .count()))
                    .toList();
            String line = relation.parent() + arrow(relation) + relation.child();
            row(
                    "td",
                    Stream.concat(Stream.of(relation.name(), line, relation.policy()), counts.stream())
                            .toList());
        }
        page.writeEndElement();
    }

    private static String arrow(Subject relation) {
        return switch (relation.shape()) {
            case ONE_TO_MANY -> relation.policy().equals("composition") ? " ◆──< " : " ───< ";
            case MANY_TO_MANY -> " >──< ";
            case ASSOCIATION -> " >─●─< ";
        };
    }

    private void finding(Result result) throws XMLStreamException {
        Finding finding = result.finding().orElseThrow();
        Rule rule = result.rule();
        open("h2", "id", anchor(result));
        page.writeCharacters(finding.relation() + ": " + rule.sentence());
        page.writeEndElement();
        element("p", rule.label());
        page.writeStartElement("table");
        part("done", finding.done());
        part("expected", List.of(finding.expected()));
        part("found", List.of(finding.found()));
        part("in the store", finding.inStore());
        part("sent", finding.statements());
        part("mapping", finding.mapping().isEmpty() ? List.of() : List.of(finding.mapping()));
        page.writeEndElement();
        element("pre", finding.reproducer());
        for (String paragraph : rule.explanation().split("\n\n", -1)) {
            element("p", paragraph);
        }
    }

    private static String anchor(Result result) {
        return result.relation().name() + "-" + result.rule().id();
    }

    private void part(String title, List<String> lines) throws XMLStreamException {
        for (int line = 0; line < lines.size(); line++) {
            page.writeStartElement("tr");
            element("th", line == 0 ? title : "");
            element("td", lines.get(line));
            page.writeEndElement();
        }
    }

    private void results() throws XMLStreamException {
        page.writeStartElement("table");
        for (Result result : report.results()) {
            page.writeStartElement("tr");
            element("td", result.relation().name());
            element("td", result.rule().id());
            element("td", result.rule().sentence());
            open("td", "class", result.outcome().name().toLowerCase(Locale.ROOT));
            String outcome = Report.word(result.outcome());
            if (result.outcome() == Outcome.FAILED) {
                open("a", "href", "#" + anchor(result));
                page.writeCharacters(outcome);
                page.writeEndElement();
            } else {
                page.writeCharacters(outcome);
            }
            page.writeEndElement();
            element("td", result.note());
            page.writeEndElement();
        }
        page.writeEndElement();
    }

    private void row(String cell, List<String> texts) throws XMLStreamException {
        page.writeStartElement("tr");
        for (String text : texts) {
            element(cell, text);
        }
        page.writeEndElement();
    }

    private void open(String name, String attribute, String value) throws XMLStreamException {
        page.writeStartElement(name);
        page.writeAttribute(attribute, value);
    }

    private void element(String name, String text) throws XMLStreamException {
        page.writeStartElement(name);
        page.writeCharacters(text);
        page.writeEndElement();
    }
}
