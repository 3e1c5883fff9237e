package org.peygir.platform.web;

import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Takes NUL out of the parameters of pages: nobody can type it, and PostgreSQL cannot keep it. */
@ControllerAdvice
class WithoutNul {
    @InitBinder
    void take(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(text.replace("\0", ""));
            }
        });
    }
}
