package org.peygir.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the language of this browser. A plain link, so it works everywhere; changes nothing but a cookie. */
@Controller
class LanguageController {
    @RequestMapping(
            path = "/language",
            method = {RequestMethod.GET, RequestMethod.POST})
    String choose(
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale language = Languages.known(to);
        if (language == null) throw new NotFound("language");
        ChoiceCookie.set(request, response, LanguageChoice.COOKIE, language.getLanguage());
        return "redirect:" + LocalPath.or(back, "/");
    }
}
