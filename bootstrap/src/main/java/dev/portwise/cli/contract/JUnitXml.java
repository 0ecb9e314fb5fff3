package dev.portwise.cli.contract;

import dev.portwise.contract.ContractResult;
import dev.portwise.contract.RuleFailure;
import dev.portwise.contract.RuleResult;
import dev.portwise.web.ContractColumn;
import dev.portwise.web.ContractPage;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A contract run in the XML that build servers read: a suite for each adapter and engine, a test case for each rule. */
final class JUnitXml {

    /** Characters that XML 1.0 cannot hold; messages of rules about values contain them. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    private JUnitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(ContractPage contract) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JUnitXml(xml).suites(contract);
            xml.close();
        } catch (XMLStreamException failed) {
            throw new IllegalStateException(failed);
        }
        return text.append('\n').toString();
    }

    private void suites(ContractPage contract) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        for (ContractColumn column : contract.columns()) {
            if (column.result().isPresent()) {
                suite(column, column.result().get());
            }
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(ContractColumn column, ContractResult result) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute("name", column.name() + (result.filtered() ? " (filtered, no proof of conformance)" : ""));
        attribute("tests", String.valueOf(result.rules().size()));
        attribute("failures", String.valueOf(result.failures().size()));
        attribute("errors", "0");
        attribute(
                "skipped",
                String.valueOf(result.with(RuleResult.Outcome.UNPROVEN).size()));
        attribute(
                "time",
                seconds(result.rules().stream().mapToDouble(RuleResult::millis).sum()));
        for (RuleResult rule : result.rules()) {
            testCase(column, rule);
        }
        xml.writeEndElement();
    }

    private void testCase(ContractColumn column, RuleResult rule) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", column.name() + "." + rule.family());
        attribute("name", rule.id() + " " + rule.title());
        attribute("time", seconds(rule.millis()));
        if (rule.failure().isPresent()) {
            failure(column, rule.id(), rule.failure().get());
        }
        if (rule.outcome() == RuleResult.Outcome.UNPROVEN) {
            xml.writeEmptyElement("skipped");
            attribute("message", "unproven: " + String.join(", ", rule.reasons()));
        }
        if (rule.outcome() == RuleResult.Outcome.VARIED) {
            xml.writeStartElement("system-out");
            xml.writeCharacters("varied: " + String.join(", ", rule.reasons()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void failure(ContractColumn column, String rule, RuleFailure failure) throws XMLStreamException {
        xml.writeStartElement("failure");
        attribute("message", failure.message());
        line("expected", failure.expected());
        line("found in memory", failure.found());
        line("found in the store", failure.stored());
        line("alone", Optional.of(column.command(rule)));
        xml.writeEndElement();
    }

    private void line(String name, Optional<String> value) throws XMLStreamException {
        if (value.isPresent()) {
            xml.writeCharacters(writable(name + ": " + value.get() + "\n"));
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, writable(value));
    }

    static String writable(String text) {
        return UNWRITABLE.matcher(text).replaceAll("\uFFFD");
    }

    private static String seconds(double millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1_000);
    }
}
