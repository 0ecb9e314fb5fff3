package dev.portwise.domain.port;

/** The repositories of one unit of work. */
public interface Repositories {

    Users users();

    Posts posts();

    Tags tags();

    Groups groups();
}
