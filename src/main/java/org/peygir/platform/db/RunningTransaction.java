package org.peygir.platform.db;

import java.sql.Connection;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.impl.DataSourceConnectionProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The connection of the running transaction as it is. jOOQ's goes through a proxy which asks for it at every call; that is for statements
 * that are made by somebody else.
 */
record RunningTransaction(DataSource source) implements ConnectionProvider {
    /** Those of jOOQ, without their proxy where there is one. */
    static ConnectionProvider connections(ConnectionProvider jooq) {
        return jooq instanceof DataSourceConnectionProvider provider
                        && provider.dataSource() instanceof TransactionAwareDataSourceProxy proxy
                        && proxy.getTargetDataSource() != null
                ? new RunningTransaction(proxy.getTargetDataSource())
                : jooq;
    }

    @Override
    public Connection acquire() {
        return DataSourceUtils.getConnection(source);
    }

    @Override
    public void release(Connection connection) {
        DataSourceUtils.releaseConnection(connection, source);
    }
}
