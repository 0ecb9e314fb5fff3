/** Throwaway stores: started when asked for, bound to 127.0.0.1, gone with the process that started them. */
@NullMarked
package dev.portwise.engine;

import org.jspecify.annotations.NullMarked;
