package lookhouse;

import java.time.Duration;
import java.util.List;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Forbidden;
import org.peygir.platform.web.Invalid;
import org.peygir.platform.web.Stale;
import org.peygir.platform.web.TooMany;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Every way a controller may refuse, for tests and for looking at. */
@RestController
class Refusals {
    @GetMapping("/refusals/stale")
    String stale() {
        throw new Stale(
                "/cases/1405-4127",
                "امیر حسینی",
                LookHouse.NOW.minus(Duration.ofMinutes(3)),
                List.of(
                        new Stale.Difference("شدت", "شدید", "بحرانی"),
                        new Stale.Difference(
                                "یادداشت", "خانم کاظمی تعویض مراقب را می‌پذیرد.", "خانم کاظمی هنوز پاسخ نداده است.")));
    }

    @GetMapping("/refusals/forbidden")
    String forbidden() {
        throw new Forbidden("platform.rail.unit");
    }

    @GetMapping("/refusals/often")
    String often() {
        throw new TooMany(Duration.ofMinutes(5));
    }

    @GetMapping("/refusals/number/{id}")
    String number(@PathVariable long id) {
        return Long.toString(id);
    }

    @GetMapping({"/refusals/field", "/api/refusals/field"})
    String field(@RequestParam int severity) {
        return Integer.toString(severity);
    }

    record Asked(int severity) {}

    @GetMapping("/refusals/record")
    String record(Asked asked) {
        return asked.toString();
    }

    @PostMapping("/api/refusals/form")
    String form() {
        FieldErrors errors = new FieldErrors();
        errors.add("mobile", "dev.components.mobile-error");
        throw new Invalid(errors);
    }

    @PostMapping("/api/refusals/upload")
    String upload(@RequestParam MultipartFile file) {
        return Long.toString(file.getSize());
    }
}
