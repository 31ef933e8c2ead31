// Sets the widget's language to the one in the address, or else to English.
document.querySelector("letter-widget").lang = new URLSearchParams(location.search).get("lang") ?? "en";
