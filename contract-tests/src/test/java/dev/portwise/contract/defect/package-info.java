/**
 * The proof that the contract catches what it is for: a catalogue of defects, each a few lines of source as a tired
 * engineer would write them, compiled into the reference adapter one at a time, and the whole contract run against it.
 */
@NullMarked
package dev.portwise.contract.defect;

import org.jspecify.annotations.NullMarked;
