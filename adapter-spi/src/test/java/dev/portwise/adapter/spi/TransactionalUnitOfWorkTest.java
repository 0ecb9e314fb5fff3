package dev.portwise.adapter.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.port.Groups;
import dev.portwise.domain.port.Posts;
import dev.portwise.domain.port.Tags;
import dev.portwise.domain.port.UnitOfWork;
import dev.portwise.domain.port.Users;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of a unit whose transaction fails where few real ones can be made to fail. */
class TransactionalUnitOfWorkTest {

    @Test
    void aFailureOfTheRollbackIsSuppressedInWhatTheWorkThrew() {
        IllegalArgumentException mine = new IllegalArgumentException("the work's own");

        assertThatThrownBy(() -> units("rollback").execute(repositories -> {
                    throw mine;
                }))
                .isSameAs(mine);
        assertThat(mine.getSuppressed()).singleElement().isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void aFailureOfTheReleaseIsSuppressedAsWell() {
        IllegalArgumentException mine = new IllegalArgumentException("the work's own");

        assertThatThrownBy(() -> units("rollback", "close").execute(repositories -> {
                    throw mine;
                }))
                .isSameAs(mine);
        assertThat(mine.getSuppressed())
                .hasSize(2)
                .allSatisfy(second -> assertThat(second).isInstanceOf(DomainException.class));
    }

    @Test
    void aFailureOfTheReleaseDoesNotReplaceTheResultOfAStoredUnit() {
        int result = units("close").execute(repositories -> 1);

        assertThat(result).isEqualTo(1);
    }

    @Test
    void aCommitThatFailsInAnUnknownWayMayHaveStoredTheUnit() {
        assertThatThrownBy(() -> units("commit").execute(repositories -> 1)).isInstanceOf(OutcomeUnknown.class);
    }

    private static UnitOfWork units(String... failing) {
        return new TransactionalUnitOfWork(() -> {}, readOnly -> new FailingTransaction(Set.of(failing)));
    }

    /** Has nothing to write, and fails at the named moments in a way that no adapter knows. */
    private static final class FailingTransaction extends UnitTransaction {

        private final Set<String> failing;

        FailingTransaction(Set<String> failing) {
            super(false);
            this.failing = failing;
        }

        private void at(String moment) {
            if (failing.contains(moment)) {
                throw new IllegalStateException("the driver failed at " + moment);
            }
        }

        @Override
        protected boolean hasChanges() {
            return false;
        }

        @Override
        protected void write() {
            at("write");
        }

        @Override
        protected void commit() {
            at("commit");
        }

        @Override
        protected void rollback() {
            at("rollback");
        }

        @Override
        protected void close() {
            at("close");
        }

        @Override
        protected RuntimeException translated(RuntimeException thrown) {
            return thrown;
        }

        @Override
        public Users users() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Posts posts() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Tags tags() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Groups groups() {
            throw new UnsupportedOperationException();
        }
    }
}
