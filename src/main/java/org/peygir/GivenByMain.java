package org.peygir;

import org.peygir.platform.postgres.PostgresServer;
import org.springframework.beans.factory.aot.BeanRegistrationExcludeFilter;
import org.springframework.beans.factory.support.RegisteredBean;

/** The build leaves out the bean of the database: {@link Peygir#main} has it opened already. Named in META-INF/spring/aot.factories. */
final class GivenByMain implements BeanRegistrationExcludeFilter {
    @Override
    public boolean isExcludedFromAotProcessing(RegisteredBean bean) {
        return bean.getBeanClass() == PostgresServer.class;
    }
}
