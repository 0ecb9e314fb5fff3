package dev.portwise.relations;

class CleanLibraryOnH2Test extends CleanLibrary {

    CleanLibraryOnH2Test() {
        super("h2");
    }
}
