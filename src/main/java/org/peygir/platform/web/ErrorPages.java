package org.peygir.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Failures outside the controllers (filters, the container) end here and look the same. */
@Controller
class ErrorPages implements ErrorController {
    private final ErrorAnswers answers;

    ErrorPages(ErrorAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("${server.error.path:/error}")
    Object show(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        // nobody comes here by address: without a status there was no failure, so there is nothing
        return answers.answer(
                status instanceof Integer code ? code : 404,
                cause instanceof Throwable t ? t : null,
                request,
                response);
    }
}
