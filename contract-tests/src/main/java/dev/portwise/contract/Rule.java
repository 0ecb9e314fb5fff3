package dev.portwise.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** One rule of the contract. Its sentence is the name of the method. */
@Test
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rule {

    /** Family and number, {@code O2M-07}. It never changes once released. */
    String id();

    /** The clauses that it tests. */
    Clause[] clause();

    /** The source of the rule. */
    String origin();
}
