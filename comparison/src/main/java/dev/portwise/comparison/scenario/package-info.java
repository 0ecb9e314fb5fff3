/**
 * The relationships' story as scenarios: each is played through the ports, its statements are heard, and what came of it
 * is compared with what should.
 */
@NullMarked
package dev.portwise.comparison.scenario;

import org.jspecify.annotations.NullMarked;
