/** M2M: posts and tags, users and groups. */
@NullMarked
package dev.portwise.contract.rules.manytomany;

import org.jspecify.annotations.NullMarked;
