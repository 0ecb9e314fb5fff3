package dev.portwise.web;

import dev.portwise.comparison.Comparison;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Writes a comparison as a page. */
public final class HtmlReport {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /** The whole page, in UTF-8 when it is saved. */
    public String of(Comparison comparison) {
        StringOutput page = new StringOutput();
        templates.render("report.jte", new ReportPage(comparison), page);
        return page.toString();
    }
}
