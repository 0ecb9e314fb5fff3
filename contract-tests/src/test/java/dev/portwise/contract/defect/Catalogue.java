package dev.portwise.contract.defect;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every defect there is. {@code -Dportwise.defect=NAME,NAME} leaves only those of these names. */
final class Catalogue {

    static final String ONLY = "portwise.defect";

    private Catalogue() {}

    static List<Defect> all() {
        return Stream.of(
                        WitnessDefects.all(),
                        IdentityDefects.all(),
                        OneToManyDefects.all(),
                        ManyToManyDefects.all(),
                        CascadeDefects.all(),
                        OverlookedDefects.all(),
                        LoadingDefects.all(),
                        CompletenessDefects.all(),
                        ValueDefects.all(),
                        OrderDefects.all(),
                        RefusalDefects.all(),
                        RevisionDefects.all(),
                        OverlapDefects.all(),
                        UnitOfWorkDefects.all(),
                        EndOfUnitDefects.all(),
                        RefusedCallDefects.all(),
                        RaceDefects.all(),
                        GrowthDefects.all(),
                        FaultDefects.all(),
                        RowByRowDefects.all())
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
        Set<String> names = Set.of(only.split(","));
        List<Defect> wanted = all().stream()
                .filter(defect -> only.isEmpty() || names.contains(defect.name()))
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
