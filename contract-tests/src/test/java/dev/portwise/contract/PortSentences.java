package dev.portwise.contract;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The sentences of the ports' and the exceptions' javadoc, read from the sources as the compiler reads them. */
final class PortSentences {

    private static final Path DOMAIN = Path.of("../domain/src/main/java/dev/portwise/domain");

    private PortSentences() {}

    /**
     * One sentence of a javadoc, or one of its tags.
     *
     * @param place the type, or the type and its method with the types of its parameters
     */
    record Sentence(String place, String text) {}

    static List<Sentence> all() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            DocTrees trees = DocTrees.instance(task);
            List<Sentence> sentences = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(trees, sentences).scan(unit, "");
            }
            return sentences;
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String folder : List.of("port", "exception")) {
            try (Stream<Path> files = Files.list(DOMAIN.resolve(folder))) {
                files.filter(file -> !file.endsWith("package-info.java"))
                        .sorted()
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    /** Goes through a source with the name of the type it is in. */
    private static final class Reader extends TreePathScanner<Void, String> {

        private final DocTrees trees;
        private final List<Sentence> sentences;

        Reader(DocTrees trees, List<Sentence> sentences) {
            this.trees = trees;
            this.sentences = sentences;
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            String name = outer.isEmpty() ? type.getSimpleName().toString() : outer + "." + type.getSimpleName();
            note(name);
            return super.visitClass(type, name);
        }

        @Override
        public Void visitMethod(MethodTree method, String type) {
            String name = method.getName().contentEquals("<init>")
                    ? "new"
                    : method.getName().toString();
            note(type + "." + name
                    + method.getParameters().stream()
                            .map(parameter -> simple(parameter.getType()))
                            .collect(Collectors.joining(", ", "(", ")")));
            return null;
        }

        private static String simple(Tree type) {
            return type.toString().replaceAll("<.*>", "").replace("@Nullable ", "");
        }

        private void note(String place) {
            TreePath path = getCurrentPath();
            DocCommentTree comment = trees.getDocCommentTree(path);
            if (comment == null) {
                return;
            }
            Arrays.stream(text(comment.getFullBody()).split("(?<=\\.) (?=[A-Z])"))
                    .filter(sentence -> !sentence.isEmpty())
                    .forEach(sentence -> sentences.add(new Sentence(place, sentence)));
            comment.getBlockTags().stream()
                    .filter(tag -> !(tag instanceof ParamTree parameter && parameter.isTypeParameter()))
                    .forEach(tag -> sentences.add(new Sentence(place, text(List.of(tag)))));
        }

        private static String text(List<? extends DocTree> trees) {
            return trees.stream()
                    .map(Reader::text)
                    .collect(Collectors.joining())
                    .replaceAll("\\{@\\w+ (?:[a-z.]+\\.(?=[A-Z])|#)?([^}]*)\\}", "$1")
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        private static String text(DocTree tree) {
            if (tree instanceof StartElementTree) {
                return " ";
            }
            if (tree instanceof TextTree text) {
                return text.getBody();
            }
            if (tree instanceof LiteralTree literal) {
                return literal.getBody().getBody();
            }
            if (tree instanceof LinkTree link) {
                return shortened(link.getReference().getSignature());
            }
            return shortened(tree.toString());
        }

        /** Types without their packages, methods without their types. */
        private static String shortened(String reference) {
            return reference.replaceAll("(?:[a-z]+\\.)+(?=[A-Z])|\\w*#", "");
        }
    }
}
