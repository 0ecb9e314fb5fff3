package dev.portwise.relations;

class CleanLibraryOnMariadbTest extends CleanLibrary {

    CleanLibraryOnMariadbTest() {
        super("mariadb");
    }
}
