/** Live databases: a place of one's own on them, created after a look at the rights and dropped again. */
@NullMarked
package dev.portwise.cli.live;

import org.jspecify.annotations.NullMarked;
