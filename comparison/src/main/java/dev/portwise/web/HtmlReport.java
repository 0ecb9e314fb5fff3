package dev.portwise.web;

import dev.portwise.comparison.Comparison;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes results as HTML pages that need no other file. Save them in UTF-8. */
public final class HtmlReport {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    public String of(Comparison comparison) {
        return rendered("report.jte", new ReportPage(comparison));
    }

    public String of(ContractPage contract) {
        return rendered("contractreport.jte", contract);
    }

    private String rendered(String template, Object model) {
        StringOutput page = new StringOutput();
        templates.render(template, model, page);
        return page.toString();
    }

    /** The date and time of a page. */
    static String date(Instant when) {
        return DATE.format(when);
    }
}
