package dev.portwise.contract.defect;

import java.util.List;
import java.util.stream.Stream;

/** Every defect there is. {@code -Dportwise.defect=NAME} leaves only the one of that name. */
final class Catalogue {

    static final String ONLY = "portwise.defect";

    private Catalogue() {}

    static List<Defect> all() {
        return Stream.of(
                        IdentityDefects.all(),
                        OneToManyDefects.all(),
                        ManyToManyDefects.all(),
                        CascadeDefects.all(),
                        LoadingDefects.all(),
                        ValueDefects.all(),
                        OrderDefects.all(),
                        RevisionDefects.all(),
                        UnitOfWorkDefects.all(),
                        RaceDefects.all(),
                        GrowthDefects.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Whether this build tries all of them. */
    static boolean isWanted() {
        return only().isEmpty();
    }

    /** Those to try in this build. */
    static List<Defect> wanted() {
        String only = only();
        List<Defect> wanted = all().stream()
                .filter(defect -> only.isEmpty() || defect.name().equals(only))
                .toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("there is no defect " + only);
        }
        return wanted;
    }

    private static String only() {
        return System.getProperty(ONLY, "");
    }
}
