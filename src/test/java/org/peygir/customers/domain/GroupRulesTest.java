package org.peygir.customers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peygir.organization.CustomerGroup;

/** Issue 4: commitments by customer tier; the organisation names its groups, and a customer is put into one with a reason. */
class GroupRulesTest {
    private static final List<String> KNOWN = List.of("طلایی", "Silver");

    @Test
    void a_customer_is_put_into_a_group_of_the_list_with_a_reason() {
        assertThat(GroupRules.refusal(KNOWN, "", "طلایی", "قرارداد ۱۴۰۵")).isEmpty();
        assertThat(GroupRules.refusal(KNOWN, "طلایی", "", "قرارداد پایان یافت")).isEmpty();
        assertThat(GroupRules.refusal(KNOWN, "", "طلایی", " ")).contains("customers.refusal.why.reason");
        assertThat(GroupRules.refusal(KNOWN, "", "طلایی", "x".repeat(201))).contains("customers.refusal.long.reason");
        assertThat(GroupRules.refusal(KNOWN, "", "Gold", "x")).contains("customers.refusal.unknown.group");
        assertThat(GroupRules.refusal(KNOWN, "Silver", "Silver", "x")).contains("customers.refusal.same.group");
    }

    @Test
    void who_belongs_to_a_group_that_is_off_the_list_may_leave_it() {
        assertThat(GroupRules.refusal(KNOWN, "Bronze", "", "x")).isEmpty();
    }

    @Test
    void a_name_that_reads_like_another_is_refused_and_the_same_name_takes_another_note() {
        assertThat(GroupRules.naming(KNOWN, new CustomerGroup("طلایی", "قرارداد سالانه")))
                .isEmpty();
        assertThat(GroupRules.naming(KNOWN, new CustomerGroup("طلايي", ""))).contains("customers.refusal.alike.name");
        assertThat(GroupRules.naming(KNOWN, new CustomerGroup("silver ", ""))).contains("customers.refusal.alike.name");
        assertThat(GroupRules.naming(KNOWN, new CustomerGroup(" - ", ""))).contains("customers.refusal.length.name");
        assertThat(GroupRules.naming(KNOWN, new CustomerGroup("x".repeat(41), "")))
                .contains("customers.refusal.length.name");
        assertThat(GroupRules.naming(KNOWN, new CustomerGroup("x", "x".repeat(201))))
                .contains("customers.refusal.long.note");
    }

    @Test
    void a_reason_a_name_and_a_note_may_be_as_long_as_their_limits() {
        assertThat(GroupRules.refusal(KNOWN, "", "Silver", "x".repeat(200))).isEmpty();
        assertThat(GroupRules.naming(KNOWN, new CustomerGroup("x".repeat(40), "x".repeat(200))))
                .isEmpty();
    }
}
