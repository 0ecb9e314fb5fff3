package dev.portwise.web;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium without a window. It ends when it is closed. */
final class Browser implements AutoCloseable {

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** @throws IllegalStateException that says what to install if there is no Chromium */
    static Browser open() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(executable("chromium"));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        options.setCapability("goog:loggingPrefs", logs);
        // The driver is named, so that Selenium looks for none and downloads none
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(executable("chromedriver"))
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    static File executable(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "there is no " + name + " on the PATH: apt-get install chromium chromium-driver"))
                .toFile();
    }

    /** Opens a page in a window of a width, in the light or the dark scheme. */
    void show(Path page, int width, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        driver.get(page.toUri().toString());
    }

    /** The answer of a script; a list of texts. */
    List<String> texts(String script) {
        return ((List<?>) Objects.requireNonNull(driver.executeScript(script)))
                .stream().map(String::valueOf).toList();
    }

    /** The answer of a script; a number. */
    double number(String script) {
        return ((Number) Objects.requireNonNull(driver.executeScript(script))).doubleValue();
    }

    void run(String script) {
        driver.executeScript(script);
    }

    /** Moves a slider. */
    void slide(String selector, double value) {
        driver.executeScript(
                "const input = document.querySelector(arguments[0]); input.value = arguments[1];"
                        + " input.dispatchEvent(new Event('input', {bubbles: true}))",
                selector,
                value);
    }

    /** What the page complained of since it was opened. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
