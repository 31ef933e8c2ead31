"""Writes a letter in WebKitGTK, prints it, and writes down what a browser made with WebKitGTK keeps: the addresses that were
loaded, as such a browser puts them into its history, and the session of each tab, as it saves it to bring the tab back.

WebDriver opens WebKitGTK's browser without a history, so this opens a window of its own.

Arguments: address of the site, path of a page with the widget, `framed` if it is in a frame (of the same site) that prints in a tab, else `alone`;
folder to write to; what to fill in, a list of pairs of the field (a selector) and its value, as JSON; name of the button that prints.
"""

import json
import pathlib
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

site, path, place, folder, fields, press = sys.argv[1:]
folder = pathlib.Path(folder)


def script(text):
    """With the widget in scope, in the frame of the page or on the page itself; nothing of it stays in the page."""
    return """(() => {
      const inside = document.querySelector('iframe')?.contentWindow ?? window;
      const root = inside.document.querySelector('letter-widget')?.shadowRoot;
      %s
    })()""" % text


NAME = json.dumps(json.loads(fields)[0][1])
READY = script("return String(!!root?.querySelector('.widget .paper') && root.querySelectorAll('#country option').length > 1);")
FILL = script("""
for (const [css, value] of %s) {
  const field = root.querySelector(css);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}
return '';
""" % fields)
PRESS = script("""
for (const each of root.querySelectorAll('details')) each.open = true;
[...root.querySelectorAll('button')].find((each) => each.textContent.trim() === %s).click();
return '';
""" % json.dumps(press))
ON_PAPER = script("return String(root.querySelector('.paper').textContent.includes(%s));" % NAME)
PRINTED = "String(window.printed?.length === 1 && window.printed[0].includes(%s))" % NAME

data = WebKit2.WebsiteDataManager(base_data_directory=str(folder / "data"), base_cache_directory=str(folder / "cache"))
context = WebKit2.WebContext.new_with_website_data_manager(data)
views = []
visited = []
state = {"step": "loading", "failed": False}


def fail(text):
    print(text, file=sys.stderr, flush=True)
    state["failed"] = True
    Gtk.main_quit()


def show(view):
    view.get_settings().set_javascript_can_open_windows_automatically(True)
    view.connect("load-changed", on_load)
    view.connect("create", on_create)
    view.connect("notify::uri", lambda view, _: visited.append(view.get_uri() or ""))
    window = Gtk.Window(default_width=1280, default_height=1000)
    window.add(view)
    window.show_all()
    views.append(view)
    return view


def on_create(view, _action):
    tab = show(WebKit2.WebView.new_with_related_view(view))
    until(tab, PRINTED, lambda: elsewhere(tab))
    return tab


def on_load(view, event):
    if event == WebKit2.LoadEvent.COMMITTED:
        visited.append(view.get_uri() or "")


def until(view, script, then):
    """Asks until the answer is `true`: a page that is only being loaded has no answer."""

    def answered(view, result):
        try:
            answer = view.evaluate_javascript_finish(result).to_string()
        except GLib.Error as error:
            answer = error.message
        state["answer"] = answer
        if answer == "true":
            then()
        else:
            GLib.timeout_add(40, ask)

    def ask():
        view.evaluate_javascript(script, -1, None, None, None, answered)
        return False

    ask()


def run(view, step, script, then):
    def done(view, result):
        try:
            view.evaluate_javascript_finish(result)
        except GLib.Error as error:
            fail(f"{step}: {error.message}")
        else:
            state["step"] = step
            then()

    view.evaluate_javascript(script, -1, None, None, None, done)


def elsewhere(tab):
    """Browsers keep the state of a page as it is left."""
    state["step"] = "printed"
    tab.load_uri(site + "away.html")
    until(tab, "String(document.title === 'Away')", keep)


def keep():
    folder.mkdir(parents=True, exist_ok=True)
    for number, view in enumerate(views):
        (folder / f"session-{number}").write_bytes(view.get_session_state().serialize().get_data())
        pages = view.get_back_forward_list()
        items = [*pages.get_back_list(), pages.get_current_item(), *pages.get_forward_list()]
        visited.extend(f"{item.get_uri()} {item.get_original_uri()} {item.get_title()}" for item in items if item)
    (folder / "history").write_text("\n".join(visited))
    Gtk.main_quit()


def start():
    page = show(WebKit2.WebView.new_with_context(context))
    page.load_uri(site + path)

    def pressed():
        # In a frame, the tab that opens goes on.
        if place == "alone":
            until(page, PRINTED, lambda: elsewhere(page))

    def filled():
        until(page, ON_PAPER, lambda: run(page, "pressed", PRESS, pressed))

    until(page, READY, lambda: run(page, "filled in", FILL, filled))


def late():
    fail(f"not done after a minute: {state}; {visited}")


GLib.timeout_add_seconds(60, late)
start()
Gtk.main()
sys.exit(1 if state["failed"] else 0)
