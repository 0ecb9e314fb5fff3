/**
 * The ports on MyBatis: mapper interfaces with their SQL and result maps in XML of the same name, type handlers for ids
 * and value objects, and a session that turns rows into what the tracking library asks for.
 */
@NullMarked
package dev.portwise.adapter.mybatis;

import org.jspecify.annotations.NullMarked;
