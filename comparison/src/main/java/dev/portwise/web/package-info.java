/** Results as HTML pages that load nothing: scripts and styles stand in the page, and all figures are there without a script. */
@NullMarked
package dev.portwise.web;

import org.jspecify.annotations.NullMarked;
