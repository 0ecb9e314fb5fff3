/** The rules, a family a file. A rule reads as a sentence and names its origin. */
@NullMarked
package dev.portwise.contract.rules;

import org.jspecify.annotations.NullMarked;
