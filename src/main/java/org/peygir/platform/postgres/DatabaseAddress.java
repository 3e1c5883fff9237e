package org.peygir.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where the database is and how to enter it. Never print the password: {@link #toString()} leaves it out. */
public record DatabaseAddress(String url, String user, String password) {
    static DatabaseAddress onLoopback(int port, String database, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, Cluster.USER, password);
    }

    /** A new connection outside any pool; the caller closes it. Waits at most ten seconds for the server. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return user + "@" + url;
    }
}
