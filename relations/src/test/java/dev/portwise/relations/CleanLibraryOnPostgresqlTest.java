package dev.portwise.relations;

class CleanLibraryOnPostgresqlTest extends CleanLibrary {

    CleanLibraryOnPostgresqlTest() {
        super("postgresql");
    }
}
