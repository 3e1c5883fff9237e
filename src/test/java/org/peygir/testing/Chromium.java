package org.peygir.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The installed Chromium, started once for all browser tests of this JVM and closed with it. */
public final class Chromium {
    private static Browser browser;

    private Chromium() {}

    private static synchronized Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(
                            new LaunchOptions()
                                    .setExecutablePath(executable())
                                    .setArgs(
                                            List.of(
                                                    "--no-sandbox",
                                                    "--disable-gpu",
                                                    "--disable-quic",
                                                    "--disable-dev-shm-usage",
                                                    // Each window would make a page of the browser's own menus ready
                                                    // that nobody opens.
                                                    "--disable-features=PreloadTopChromeWebUI,PreloadTopChromeWebUILessNavigations,Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,PaintHolding")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    private static Path executable() {
        String named = System.getenv("PEYGIR_CHROMIUM");
        if (named != null) return Path.of(named);
        // The shell without windows draws the same pages at a fraction of the work.
        for (String usual : List.of(
                "/usr/bin/chromium-headless-shell",
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome")) if (Files.isExecutable(Path.of(usual))) return Path.of(usual);
        throw new IllegalStateException("no Chromium: install the package chromium or set PEYGIR_CHROMIUM");
    }

    /** A fresh profile of this width (CSS pixels), language and colour scheme. Close its context after use. */
    public static Page page(int width, int height, String language, boolean dark) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale(language)
                        // A colour on its way from one to the other is no colour to judge by.
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        return context.newPage();
    }

    /** The same without scripts: the page must still do its work. */
    public static Page pageWithoutScript(int width, int height, String language) {
        return browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale(language)
                        .setJavaScriptEnabled(false))
                .newPage();
    }
}
