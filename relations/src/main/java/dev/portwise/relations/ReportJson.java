package dev.portwise.relations;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A report as JSON. */
final class ReportJson {

    private ReportJson() {}

    static String of(Report report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("results");
            report.results().forEach(result -> write(json, result));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Result result) {
        json.writeStartObject();
        json.writeStringProperty("relation", result.relation().name());
        json.writeStringProperty("shape", result.relation().shape().toString());
        json.writeStringProperty("parent", result.relation().parent());
        json.writeStringProperty("child", result.relation().child());
        json.writeStringProperty("policy", result.relation().policy());
        json.writeStringProperty("rule", result.rule().id());
        json.writeStringProperty("kind", word(result.rule().kind()));
        json.writeStringProperty("sentence", result.rule().sentence());
        json.writeStringProperty("outcome", word(result.outcome()));
        json.writeStringProperty("note", result.note());
        result.finding().ifPresent(finding -> write(json, finding));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Finding finding) {
        json.writeObjectPropertyStart("finding");
        list(json, "done", finding.done());
        json.writeStringProperty("expected", finding.expected());
        json.writeStringProperty("found", finding.found());
        list(json, "inStore", finding.inStore());
        list(json, "statements", finding.statements());
        json.writeStringProperty("mapping", finding.mapping());
        json.writeStringProperty("reproducer", finding.reproducer());
        json.writeEndObject();
    }

    private static void list(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
