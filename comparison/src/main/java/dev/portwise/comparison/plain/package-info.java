/** The technologies of the adapters without ports: what they cost by themselves. */
@NullMarked
package dev.portwise.comparison.plain;

import org.jspecify.annotations.NullMarked;
