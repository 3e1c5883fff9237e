package org.peygir.intake.web;

import java.util.List;
import org.peygir.platform.web.Fact;

/**
 * The receipt of a complaint.
 *
 * @param code grouped
 * @param qr the address of the tracking page with the code
 * @param mine this browser sent it: only then facts of the complaint are among {@code facts}
 * @param sentBy {@code sms}, {@code email} or empty
 * @param sentTo the masked contact that got the code, or empty
 * @param duplicate this copy is printed again (المثنی)
 * @param paper {@code a5}, {@code a4} or {@code roll}
 */
public record ReceiptPage(
        String code,
        String plainCode,
        String qr,
        boolean mine,
        String sentBy,
        String sentTo,
        List<Fact> facts,
        List<Promise> promises,
        boolean duplicate,
        String paper) {}
