/**
 * The steps of the story as MyBatis' manual teaches them: mapper interfaces, SQL in mapper files, nested result maps, a
 * session for each transaction. What is read later is a second call of a mapper.
 */
@NullMarked
package dev.portwise.comparison.plain.mybatis;

import org.jspecify.annotations.NullMarked;
