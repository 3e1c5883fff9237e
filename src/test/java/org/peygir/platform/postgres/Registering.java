package org.peygir.platform.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** Stands for an application under load: owns the data folder, commits rows for ever, says each number once it is committed. */
final class Registering {
    public static void main(String[] arguments) throws Exception {
        PostgresServer server = PostgresServer.open(Path.of(arguments[0]), PostgresServer.Use.APPLICATION);
        System.out.println("open");
        try (Connection connection = server.address().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists registered (number int primary key)");
            for (int number = 1; ; number++) {
                statement.execute("insert into registered values (" + number + ")");
                System.out.println("committed " + number + ".");
            }
        } catch (java.sql.SQLException e) {
            System.out.println("lost the database");
            System.in.read();
        }
    }
}
