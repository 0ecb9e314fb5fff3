/**
 * The rules: a package for each family, a file for each theme. A rule reads as a sentence and names its origin.
 */
@NullMarked
package dev.portwise.contract.rules;

import org.jspecify.annotations.NullMarked;
