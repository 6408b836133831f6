// Some browsers, without a locale in their environment, call their language "en-US@posix", which Intl refuses, and uPlot with it.
try {
    new Intl.NumberFormat(navigator.language);
} catch (unknown) {
    Object.defineProperty(navigator, "language", { value: "en-US" });
}
