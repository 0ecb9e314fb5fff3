/** Throwaway stores. They start on demand, are bound to 127.0.0.1, and end with the process that started them. */
@NullMarked
package dev.portwise.engine;

import org.jspecify.annotations.NullMarked;
