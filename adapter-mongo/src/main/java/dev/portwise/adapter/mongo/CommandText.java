package dev.portwise.adapter.mongo;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * A command in one readable line: {@code find users {name: ?}}. Values become question marks, so that the same command
 * has the same text. Fields, operators, references and directions stay.
 */
final class CommandText {

    /** The parts that tell commands apart. The rest is the same in all commands. */
    private static final String[] PARTS = {"filter", "query", "q", "u", "sort", "pipeline"};

    private CommandText() {}

    static String of(String name, BsonDocument command) {
        BsonValue target = name.equals("getMore") ? command.get("collection") : command.get(name);
        String collection =
                target != null && target.isString() ? target.asString().getValue() : "";
        return Stream.of(name, collection, statements(command), parts(command))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A write command carries a list of statements: the first one stands for all. */
    private static String statements(BsonDocument command) {
        for (String list : new String[] {"documents", "updates", "deletes"}) {
            if (command.containsKey(list)) {
                BsonArray all = command.getArray(list);
                String first = parts(all.get(0).asDocument());
                return (all.size() == 1 ? first : first + " × " + all.size()).strip();
            }
        }
        return "";
    }

    private static String parts(BsonDocument document) {
        return Stream.of(PARTS)
                .flatMap(part -> Stream.ofNullable(document.get(part)))
                .map(part -> shape(part, false))
                .collect(Collectors.joining(" "));
    }

    private static String shape(BsonValue value, boolean lookup) {
        if (value.isDocument()) {
            return value.asDocument().entrySet().stream()
                    .map(field -> shape(field, lookup))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value.isArray()) {
            return value.asArray().stream()
                    .map(element -> shape(element, lookup))
                    .distinct()
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        boolean reference =
                value.isString() && (lookup || value.asString().getValue().startsWith("$"));
        return reference
                ? value.asString().getValue()
                : value.isInt32() ? value.asInt32().getValue() + "" : "?";
    }

    private static String shape(Map.Entry<String, BsonValue> field, boolean lookup) {
        return field.getKey() + ": "
                + shape(field.getValue(), lookup || field.getKey().equals("$lookup"));
    }
}
