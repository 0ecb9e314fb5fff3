/** What the distance between an adapter and its server costs. */
@NullMarked
package dev.portwise.comparison.distance;

import org.jspecify.annotations.NullMarked;
