package dev.portwise.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar this class is in, and of Java. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String own = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "portwise " + Objects.requireNonNullElse(own, "(not packaged)"), "Java " + Runtime.version()
        };
    }
}
