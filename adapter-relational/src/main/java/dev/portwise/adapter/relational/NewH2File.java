package dev.portwise.adapter.relational;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of an H2 database that is about to be created. H2 creates them before it refuses a setting of the URL. */
record NewH2File(List<Path> files) {

    private static final Pattern ON_DISK =
            Pattern.compile("jdbc:h2:(?:file:)?(?!mem:|tcp:|ssl:|zip:|nio|split|async)([^;]+).*");

    /** Empty if the URL names no file, or one that is there already. */
    static Optional<NewH2File> of(String url) {
        Matcher matcher = ON_DISK.matcher(url);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String path = matcher.group(1).replaceFirst("^~", Matcher.quoteReplacement(System.getProperty("user.home")));
        List<Path> files = Stream.of(".mv.db", ".trace.db", ".lock.db")
                .map(end -> Path.of(path + end))
                .toList();
        return files.stream().anyMatch(Files::exists) ? Optional.empty() : Optional.of(new NewH2File(files));
    }

    /** Takes back what a refused opening created. */
    void delete() {
        try {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
