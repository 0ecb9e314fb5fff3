package dev.portwise.relations.hibernate.validation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** As Jakarta Validation has it. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Email {}
