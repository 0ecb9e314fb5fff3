/** The reference adapter: the ports' promises on plain maps, with the constraints of a relational store. */
@NullMarked
package dev.portwise.contract.reference;

import org.jspecify.annotations.NullMarked;
