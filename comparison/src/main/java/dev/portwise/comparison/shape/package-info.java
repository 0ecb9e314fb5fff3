/** What it costs to keep a one-to-many relation inside the document of its owner, beside a collection of its own. */
@NullMarked
package dev.portwise.comparison.shape;

import org.jspecify.annotations.NullMarked;
