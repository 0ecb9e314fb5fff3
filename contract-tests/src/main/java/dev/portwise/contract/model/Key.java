package dev.portwise.contract.model;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import java.util.List;
import java.util.stream.Stream;

/** The names of objects in programs. The id of each comes from the seed of the program. */
public enum Key {
    U1(Kind.USER),
    U2(Kind.USER),
    U3(Kind.USER),
    U4(Kind.USER),
    U5(Kind.USER),
    P1(Kind.POST),
    P2(Kind.POST),
    P3(Kind.POST),
    P4(Kind.POST),
    P5(Kind.POST),
    P6(Kind.POST),
    P7(Kind.POST),
    T1(Kind.TAG),
    T2(Kind.TAG),
    T3(Kind.TAG),
    T4(Kind.TAG),
    G1(Kind.GROUP),
    G2(Kind.GROUP),
    G3(Kind.GROUP),
    G4(Kind.GROUP);

    private final Kind kind;

    Key(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    static List<Key> of(Kind kind) {
        return Stream.of(values()).filter(key -> key.kind == kind).toList();
    }
}
