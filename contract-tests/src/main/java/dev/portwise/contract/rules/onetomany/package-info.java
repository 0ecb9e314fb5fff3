/** O2M: a user and their posts. */
@NullMarked
package dev.portwise.contract.rules.onetomany;

import org.jspecify.annotations.NullMarked;
