package dev.portwise.comparison.load;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.workload.Target;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.port.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** MyBatis with units that do something else. */
record DistortedAdapter(String name, UnaryOperator<UnitOfWork> distortion) implements PersistenceAdapter {

    @Override
    public String technology() {
        return "MyBatis, distorted";
    }

    @Override
    public Set<StoreKind> storeKinds() {
        return Set.of(StoreKind.H2);
    }

    @Override
    public Persistence open(StoreSettings settings) {
        Persistence real = new MyBatisAdapter().open(settings);
        return new Persistence() {
            @Override
            public UnitOfWork unitOfWork() {
                return distortion.apply(real.unitOfWork());
            }

            @Override
            public Capabilities capabilities() {
                return real.capabilities();
            }

            @Override
            public StoreProbe probe() {
                return real.probe();
            }

            @Override
            public void close() {
                real.close();
            }
        };
    }

    /** Units that begin after something else. */
    record After(Runnable first, UnitOfWork real) implements UnitOfWork {

        @Override
        public <T, X extends Exception> T execute(Work<T, X> work) throws X {
            first.run();
            return real.execute(work);
        }

        @Override
        public <T, X extends Exception> T read(Work<T, X> work) throws X {
            first.run();
            return real.read(work);
        }
    }

    /** Units that roll back and say nothing. */
    record Forgetful(UnitOfWork real) implements UnitOfWork {

        @Override
        public <T, X extends Exception> T execute(Work<T, X> work) throws X {
            List<T> result = new ArrayList<>();
            try {
                return real.execute(repositories -> {
                    result.add(work.in(repositories));
                    throw new UnsupportedOperationException("forgotten");
                });
            } catch (UnsupportedOperationException forgotten) {
                return result.get(0);
            }
        }

        @Override
        public <T, X extends Exception> T read(Work<T, X> work) throws X {
            return real.read(work);
        }
    }

    /** Units that write each post twice. */
    record Twice(UnitOfWork real) implements UnitOfWork {

        @Override
        public <T, X extends Exception> T execute(Work<T, X> work) throws X {
            return real.execute(repositories -> {
                T result = work.in(repositories);
                if (result instanceof PostId post) {
                    repositories
                            .posts()
                            .byId(post)
                            .orElseThrow()
                            .author()
                            .orElseThrow()
                            .write(new PostId(UUID.randomUUID()), Target.TITLE, Target.CONTENT);
                }
                return result;
            });
        }

        @Override
        public <T, X extends Exception> T read(Work<T, X> work) throws X {
            return real.read(work);
        }
    }
}
