package dev.portwise.contract.defect;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source that is in no file. */
final class SourceText extends SimpleJavaFileObject {

    private final String text;

    SourceText(URI name, String text) {
        super(name, Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
