// The language of the widget, where the address names one.
document.querySelector("letter-widget").lang = new URLSearchParams(location.search).get("lang") ?? "en";
