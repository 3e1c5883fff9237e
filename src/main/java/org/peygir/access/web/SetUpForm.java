package org.peygir.access.web;

import org.jspecify.annotations.Nullable;

/** What set-up asks, as typed. A field that is not sent is empty. */
public record SetUpForm(
        String nameFa,
        String nameEn,
        String nameAr,
        String preset,
        String givenName,
        String familyName,
        String userName,
        String password,
        String token) {
    public SetUpForm(
            @Nullable String nameFa,
            @Nullable String nameEn,
            @Nullable String nameAr,
            @Nullable String preset,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String userName,
            @Nullable String password,
            @Nullable String token) {
        this.nameFa = Typed.text(nameFa);
        this.nameEn = Typed.text(nameEn);
        this.nameAr = Typed.text(nameAr);
        this.preset = Typed.text(preset);
        this.givenName = Typed.text(givenName);
        this.familyName = Typed.text(familyName);
        this.userName = Typed.text(userName);
        this.password = password == null ? "" : password;
        this.token = Typed.text(token);
    }
}
