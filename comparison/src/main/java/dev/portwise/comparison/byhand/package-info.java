/**
 * The steps of the story, written by hand for the drivers by somebody who wants the least: one query for what is found
 * by one key, related rows joined to it, one statement for each kind of row that is written, and the checks that the
 * steps ask for. Nothing is cached or put off until another step.
 */
@NullMarked
package dev.portwise.comparison.byhand;

import org.jspecify.annotations.NullMarked;
