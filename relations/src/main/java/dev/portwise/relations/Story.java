package dev.portwise.relations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a check has done: as sentences, and as Java that can be pasted. */
final class Story {

    private static final String INDENT = "    ";
    private static final int WIDTH = 150;

    private final List<String> sentences = new ArrayList<>();
    private final List<String> code = new ArrayList<>();
    private final IdentityHashMap<Object, String> names = new IdentityHashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();
    private Thread teller = Thread.currentThread();
    private int depth;
    private int numbers;

    /** Begins anew. What other threads do is not told. */
    void begin() {
        teller = Thread.currentThread();
        sentences.clear();
        code.clear();
        names.clear();
        ids.clear();
        used.clear();
        depth = 0;
        numbers = 0;
    }

    void tell(String sentence) {
        sentences.add(sentence);
    }

    void write(String line) {
        if (Thread.currentThread() != teller) {
            return;
        }
        code.add(INDENT.repeat(depth) + line);
    }

    /** Writes a line that later blocks see too: before the outermost block that is open. */
    void declare(String line) {
        if (Thread.currentThread() != teller) {
            return;
        }
        int place = code.size();
        if (depth > 0) {
            do {
                place--;
            } while (indent(code.get(place)) > 0);
        }
        code.add(place, line);
    }

    void open(String line) {
        write(line);
        depth++;
    }

    /** Ends a block. A short one is written in a line. */
    void close(String line) {
        depth--;
        write(line);
        if (Thread.currentThread() == teller) {
            int first = lastOpening();
            List<String> block = code.subList(first, code.size());
            String joined = block.stream().map(String::strip).collect(Collectors.joining(" "));
            if (joined.length() <= WIDTH && block.stream().noneMatch(each -> each.contains("//"))) {
                block.clear();
                write(joined);
            }
        }
    }

    private int lastOpening() {
        int line = code.size() - 1;
        while (line > 0 && !(code.get(line).endsWith("{") && indent(code.get(line)) == depth)) {
            line--;
        }
        return line;
    }

    private static int indent(String line) {
        return (line.length() - line.stripLeading().length()) / INDENT.length();
    }

    String nextFamily() {
        return String.valueOf((char) ('a' + numbers++ % 26));
    }

    /** The id is the one of the object with this name. */
    void id(Object id, String text) {
        if (Thread.currentThread() == teller) {
            ids.put(String.valueOf(id), text);
        }
    }

    String idText(Object id) {
        return ids.getOrDefault(String.valueOf(id), String.valueOf(id));
    }

    /** A name that no variable has yet. */
    String fresh(String name) {
        int number = used.merge(name, 1, Integer::sum);
        return number == 1 ? name : name + number;
    }

    void name(Object object, String name) {
        if (Thread.currentThread() == teller) {
            names.put(object, name);
        }
    }

    String nameOf(Object object) {
        return Optional.ofNullable(names.get(object))
                .orElse(CallText.variable(object.getClass().getSimpleName()));
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }

    String code() {
        return String.join("\n", code);
    }
}
