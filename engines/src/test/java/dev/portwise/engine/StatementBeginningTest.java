package dev.portwise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementBeginningTest {

    @Test
    void aReadBeginsWithItsVerb() {
        assertThat(StatementBeginning.of("SELECT id\nFROM users")).contains("select");
        assertThat(StatementBeginning.of("with old as (select 1) select * from old"))
                .contains("with");
    }

    @Test
    void aWriteBeginsWithItsTable() {
        assertThat(StatementBeginning.of(" insert  into Posts(id) values (?)")).contains("insert into posts");
        assertThat(StatementBeginning.of("update users set name = ?")).contains("update users");
        assertThat(StatementBeginning.of("delete from post_tags where post_id = ?"))
                .contains("delete from post_tags");
    }

    @Test
    void whatIsNoStatementOnTablesIsNotCounted() {
        assertThat(StatementBeginning.of("set search_path to x")).isEmpty();
        assertThat(StatementBeginning.of("commit")).isEmpty();
        assertThat(StatementBeginning.of("selection")).isEmpty();
        assertThat(StatementBeginning.of("select set_config('search_path', 'x', false)"))
                .isEmpty();
    }
}
