package dev.portwise.relations.hibernate;

import dev.portwise.relations.Policy;
import dev.portwise.relations.Shape;
import java.lang.reflect.Method;
import java.util.Optional;

/** A mapped relation as code that a team can paste and correct. */
final class RelationText {

    private RelationText() {}

    static String of(MappedRelation relation) {
        String owner = relation.owner().getSimpleName();
        String element = relation.element().getSimpleName();
        StringBuilder code = new StringBuilder("// " + relation.describe() + "\n");
        code.append("Relation.%s(\"%s\", %s.class, %s.class)"
                .formatted(
                        relation.shape() == Shape.ONE_TO_MANY ? "oneToMany" : "manyToMany",
                        relation.name(),
                        owner,
                        element));
        policy(code, "deleted", relation.deleted());
        policy(code, "takenOut", relation.takenOut());
        line(code, "link", owner, Accessors.link(relation));
        line(code, "unlink", owner, Accessors.unlink(relation));
        line(code, "children", owner, Accessors.reader(relation.owner(), relation.property()));
        relation.opposite()
                .ifPresent(end -> line(
                        code,
                        relation.shape() == Shape.ONE_TO_MANY ? "parentOf" : "parentsOf",
                        element,
                        Accessors.reader(relation.element(), end)));
        if (relation.ordered()) {
            code.append("\n    .ordered()");
        }
        return code.append(";").toString();
    }

    private static void policy(StringBuilder code, String name, Optional<Policy> policy) {
        code.append(policy.map(said -> "\n    ." + name + "(" + said + ")")
                .orElse("\n    // ." + name + "(…) is not known"));
    }

    private static void line(StringBuilder code, String name, String type, Optional<Method> method) {
        code.append(method.map(found -> "\n    ." + name + "(" + type + "::" + found.getName() + ")")
                .orElse("\n    // ." + name + "(…): no such method was found"));
    }
}
