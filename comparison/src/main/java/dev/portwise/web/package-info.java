/** A comparison as one page for a browser that needs nothing else: no script, no font, no image from anywhere. */
@NullMarked
package dev.portwise.web;

import org.jspecify.annotations.NullMarked;
