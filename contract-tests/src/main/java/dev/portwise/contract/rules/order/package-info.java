/** ORD: order and paging. */
@NullMarked
package dev.portwise.contract.rules.order;

import org.jspecify.annotations.NullMarked;
