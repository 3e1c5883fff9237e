package org.peygir.cartable;

import java.util.List;

/**
 * All the cartable knows of one subject, for its page.
 *
 * @param followUps those of the person looking
 * @param unseen something waits for the person looking that they have not opened
 */
public record CartableSheet(
        List<Holding> holdings,
        List<Referral> referrals,
        List<Opinion> opinions,
        List<FollowUp> followUps,
        boolean unseen) {}
