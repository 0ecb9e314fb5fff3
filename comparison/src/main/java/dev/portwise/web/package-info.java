/** Results as HTML pages that load nothing: no script, no font, no image. */
@NullMarked
package dev.portwise.web;

import org.jspecify.annotations.NullMarked;
