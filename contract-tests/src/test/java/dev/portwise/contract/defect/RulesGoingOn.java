package dev.portwise.contract.defect;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ToolProvider;

/**
 * Rules that note an assertion which fails and go on. So one run tells of each assertion whether the rule would fail
 * without it.
 */
final class RulesGoingOn {

    private RulesGoingOn() {}

    /** The sources of rules, changed so. */
    static Map<Path, String> of(Map<Path, String> rules) {
        Map<Path, String> goingOn = new HashMap<>();
        rules.forEach((file, source) -> goingOn.put(file, of(file, source)));
        return goingOn;
    }

    /** The assertions in a source, in order: {@code ReadBudgetsRules.findingAUserCostsOne 2: assertThat(…)}. */
    static List<String> assertionsIn(Path file, String source) {
        return places(file, source).stream()
                .flatMap(place -> place.links().stream()
                        .filter(Link::isAssertion)
                        .map(link -> link.name() + ": " + (place.root() + link.text()).replaceAll("\\s+", " ")))
                .toList();
    }

    private static String of(Path file, String source) {
        StringBuilder changed = new StringBuilder(source);
        List<Place> places = places(file, source);
        for (int last = places.size() - 1; last >= 0; last--) {
            Place place = places.get(last);
            changed.replace(place.begin(), place.end(), place.goingOn());
        }
        return changed.toString();
    }

    private static List<Place> places(Path file, String source) {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, null, null, List.of(new SourceText(file.toUri(), source)));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            Assertions assertions =
                    new Assertions(source, unit, Trees.instance(task).getSourcePositions());
            assertions.scan(unit, file.getFileName().toString().replace(".java", ""));
            return assertions.places;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A call in a chain that begins with {@code assertThat}. Some only lead to what the next ones look at. */
    private record Link(String name, String text) {

        private static final Set<String> LEADING = Set.of(
                "as",
                "asInstanceOf",
                "asString",
                "cause",
                "element",
                "extracting",
                "filteredOn",
                "first",
                "flatMap",
                "flatExtracting",
                "get",
                "last",
                "map",
                "rootCause",
                "singleElement",
                "size",
                "usingRecursiveComparison",
                "withFailMessage");

        boolean isAssertion() {
            String call = text.strip().substring(1);
            return !LEADING.contains(call.substring(0, call.indexOf('(')).strip());
        }
    }

    /**
     * Where a chain stands; a statement ends with its semicolon, the body of a lambda before it.
     *
     * @param root the call of {@code assertThat}; that of {@code assertThatThrownBy} is an assertion itself
     */
    private record Place(String name, int begin, int end, String root, List<Link> links) {

        /** Each assertion on its own, behind the calls that lead to it. */
        String goingOn() {
            StringBuilder block =
                    new StringBuilder("{ try { var subject__ = ").append(root).append(';');
            StringBuilder leading = new StringBuilder();
            for (Link link : links) {
                if (link.isAssertion()) {
                    block.append(" try { subject__")
                            .append(leading)
                            .append(link.text())
                            .append(';')
                            .append(" } catch (AssertionError failed__) { ")
                            .append(noted(link.name()))
                            .append(" }");
                } else {
                    leading.append(link.text());
                }
            }
            return block.append(" } catch (AssertionError failed__) { ")
                    .append(noted(links.stream()
                            .filter(Link::isAssertion)
                            .map(Link::name)
                            .findFirst()
                            .orElse(name)))
                    .append(" } }")
                    .toString();
        }

        private static String noted(String name) {
            return NotedAssertions.class.getName() + ".note(\"" + name + "\");";
        }
    }

    private static final class Assertions extends TreeScanner<Void, String> {

        private final String source;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Place> places = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();

        Assertions(String source, CompilationUnitTree unit, SourcePositions positions) {
            this.source = source;
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, String file) {
            return super.visitMethod(method, file.replaceAll("\\..*", "") + "." + method.getName());
        }

        @Override
        public Void visitExpressionStatement(ExpressionStatementTree statement, String method) {
            if (isAssertion(statement.getExpression())) {
                add(statement, statement.getExpression(), method);
                return null;
            }
            return super.visitExpressionStatement(statement, method);
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree lambda, String method) {
            if (isAssertion(lambda.getBody())) {
                add(lambda.getBody(), lambda.getBody(), method);
                return null;
            }
            return super.visitLambdaExpression(lambda, method);
        }

        private void add(Tree tree, Tree chain, String method) {
            Deque<MethodInvocationTree> calls = new ArrayDeque<>();
            for (Tree next = chain; next instanceof MethodInvocationTree call; ) {
                calls.push(call);
                next = call.getMethodSelect() instanceof MemberSelectTree member
                        ? member.getExpression()
                        : call.getMethodSelect();
            }
            String name = method + " " + numbers.merge(method, 1, Integer::sum);
            int begin = begin(tree);
            int at = end(calls.pop());
            String root = source.substring(begin, at);
            List<Link> links = new ArrayList<>();
            for (MethodInvocationTree call : calls) {
                links.add(new Link(name + "." + (links.size() + 1), source.substring(at, end(call))));
                at = end(call);
            }
            places.add(new Place(name, begin, end(tree), root, links));
        }

        private int begin(Tree tree) {
            return Math.toIntExact(positions.getStartPosition(unit, tree));
        }

        private int end(Tree tree) {
            return Math.toIntExact(positions.getEndPosition(unit, tree));
        }

        /** Whether a chain of calls begins with {@code assertThat}. */
        private static boolean isAssertion(Tree tree) {
            if (tree instanceof MethodInvocationTree call) {
                Tree called = call.getMethodSelect();
                return called instanceof IdentifierTree name
                        ? name.getName().toString().startsWith("assertThat")
                        : called instanceof MemberSelectTree member && isAssertion(member.getExpression());
            }
            return false;
        }
    }
}
