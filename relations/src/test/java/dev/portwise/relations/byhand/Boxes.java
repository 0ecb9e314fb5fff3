package dev.portwise.relations.byhand;

import dev.portwise.relations.store.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** A repository in plain JDBC, with transactions of its own. */
public final class Boxes implements Transactions {

    private static final String ALL =
            "select b.id, b.label, t.id, t.label from box b left join thing t on t.box = b.id";

    private final DataSource dataSource;
    private final Map<Thread, Connection> units = new ConcurrentHashMap<>();

    public Boxes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Creates the tables. */
    public static void schema(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table box (id bigint auto_increment primary key, label varchar(99) not null);
                    create table thing (id bigint auto_increment primary key, label varchar(99) not null,
                        box bigint not null references box on delete cascade);
                    """);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void run(Runnable work) {
        if (units.containsKey(Thread.currentThread())) {
            work.run();
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            units.put(Thread.currentThread(), connection);
            try {
                work.run();
                connection.commit();
            } catch (RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } finally {
            units.remove(Thread.currentThread());
        }
    }

    public void save(Box box) {
        run(() -> {
            if (box.id == 0) {
                box.id = insert("insert into box (label) values (?)", box.label);
            }
            for (Thing thing : box.things) {
                if (thing.id == 0) {
                    thing.id = insert("insert into thing (label, box) values (?, ?)", thing.label, box.id);
                }
            }
            box.taken.forEach(thing -> update("delete from thing where id = ?", thing.id));
            box.taken.clear();
        });
    }

    public Optional<Box> find(Long id) {
        return query(ALL + " where b.id = ? order by t.id", id).stream().findFirst();
    }

    public List<Box> all() {
        return query(ALL + " order by b.id, t.id");
    }

    public void delete(Box box) {
        run(() -> {
            update("delete from thing where box = ?", box.id);
            update("delete from box where id = ?", box.id);
        });
    }

    private List<Box> query(String sql, Object... parameters) {
        List<Box> boxes = new ArrayList<>();
        run(() -> {
            try (PreparedStatement statement = prepared(sql, parameters);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long id = rows.getLong(1);
                    if (boxes.isEmpty() || boxes.get(boxes.size() - 1).id != id) {
                        Box box = new Box(rows.getString(2));
                        box.id = id;
                        boxes.add(box);
                    }
                    if (rows.getLong(3) != 0) {
                        Thing thing = new Thing(rows.getString(4));
                        thing.id = rows.getLong(3);
                        boxes.get(boxes.size() - 1).put(thing);
                    }
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
        return boxes;
    }

    private long insert(String sql, Object... parameters) {
        try (PreparedStatement statement = prepared(sql, parameters)) {
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void update(String sql, Object... parameters) {
        try (PreparedStatement statement = prepared(sql, parameters)) {
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement =
                units.get(Thread.currentThread()).prepareStatement(sql, Statement.RETURN_GENERATED_KEYS);
        for (int place = 0; place < parameters.length; place++) {
            statement.setObject(place + 1, parameters[place]);
        }
        return statement;
    }
}
