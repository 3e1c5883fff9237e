package org.peygir.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Light, dark or as the system says; remembered by a cookie. */
@Controller
class ThemeController {
    static final String COOKIE = "theme";

    @RequestMapping(
            path = "/theme",
            method = {RequestMethod.GET, RequestMethod.POST})
    String choose(
            @RequestParam(defaultValue = "auto") String to,
            @RequestParam @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        String theme = to.equals("light") || to.equals("dark") ? to : "auto";
        ChoiceCookie.set(request, response, COOKIE, theme);
        return "redirect:" + LocalPath.or(back, "/");
    }
}
