/**
 * The relationships' story as steps. Each step runs a use case of the application; the runner records its statements and
 * compares what came of it with what should.
 */
@NullMarked
package dev.portwise.comparison.scenario;

import org.jspecify.annotations.NullMarked;
