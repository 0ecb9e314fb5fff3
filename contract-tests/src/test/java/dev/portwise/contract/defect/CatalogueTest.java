package dev.portwise.contract.defect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.contract.ContractRule;
import dev.portwise.contract.Rules;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The defects are named, and name rules; {@link DefectMatrixTest} tries them. */
class CatalogueTest {

    private static final Set<String> RULES =
            Rules.all().stream().map(ContractRule::id).collect(Collectors.toSet());

    private final Sources sources = new Sources(Path.of(".."));

    @Test
    void noTwoDefectsHaveOneName() {
        assertThat(Catalogue.all()).extracting(Defect::name).doesNotHaveDuplicates();
    }

    @Test
    void everyDefectIsNamedByARuleThatExists() {
        assertThat(Catalogue.all())
                .allSatisfy(defect -> assertThat(defect.catchers())
                        .as(defect.name())
                        .isNotEmpty()
                        .isSubsetOf(RULES));
    }

    @Test
    void aDefectThatNoLongerFitsIsNamed() {
        Defect outdated =
                Defect.named("outdated", "Nothing like it is there.").in("User.java", "nothing of the kind", "");

        assertThatThrownBy(() -> sources.with(outdated))
                .hasMessage("'nothing of the kind' stands 0 times in User.java, not once; bring the defect up to date");
    }
}
