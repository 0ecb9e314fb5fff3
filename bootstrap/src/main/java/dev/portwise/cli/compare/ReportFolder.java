package dev.portwise.cli.compare;

import dev.portwise.cli.console.Json;
import dev.portwise.cli.console.ResultLost;
import dev.portwise.cli.console.UsageError;
import dev.portwise.cli.console.WholeFile;
import dev.portwise.comparison.Comparison;
import dev.portwise.web.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory a comparison is written to. */
record ReportFolder(Path directory) {

    /** @throws UsageError now rather than after the work, if nothing can be written there */
    static ReportFolder at(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException refused) {
            throw new UsageError("--report " + directory + " cannot be created; name a directory you may write to");
        }
        if (!Files.isWritable(directory)) {
            throw new UsageError("--report " + directory + " cannot be written to; name another directory");
        }
        return new ReportFolder(directory);
    }

    Path page() {
        return directory.resolve("index.html");
    }

    Path json() {
        return directory.resolve("compare.json");
    }

    /** @throws ResultLost if something cannot be written after all */
    void write(Comparison comparison, CompareJson json) {
        try {
            new WholeFile(json()).write(Json.mapper().writeValueAsString(json) + "\n");
            new WholeFile(page()).write(new HtmlReport().of(comparison));
        } catch (IOException refused) {
            throw new ResultLost("--report " + directory, String.valueOf(refused.getMessage()));
        }
    }
}
