package dev.portwise.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** The scripts that stand in a page. */
public final class PageScript {

    private static final String VERSION = chartVersion();

    private PageScript() {}

    /** Our own: it draws the charts from the tables and computes the reader's own mix. */
    public static String own() {
        return text("/dev/portwise/web/report.js");
    }

    /** Chart.js. */
    public static String charts() {
        return text(chartFile("dist/chart.umd.min.js"));
    }

    /** The name and version of the library with its licence. */
    public static String chartLicence() {
        return "Chart.js " + VERSION + "\n\n" + text(chartFile("LICENSE.md"));
    }

    private static String chartFile(String name) {
        return "/META-INF/resources/webjars/chart.js/" + VERSION + "/" + name;
    }

    private static String chartVersion() {
        try (InputStream file = open("/META-INF/maven/org.webjars.npm/chart.js/pom.properties")) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(String resource) {
        try (InputStream file = open(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String resource) {
        return Optional.ofNullable(PageScript.class.getResourceAsStream(resource))
                .orElseThrow(() -> new IllegalStateException(resource + " is not on the class path"));
    }
}
