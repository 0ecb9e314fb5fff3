/**
 * A test kit for the relations of your own entities and repositories. Describe a {@link dev.portwise.relations.Relation} with
 * lambdas; {@link dev.portwise.relations.Relation#verify} holds it to the rules.
 */
@NullMarked
package dev.portwise.relations;

import org.jspecify.annotations.NullMarked;
