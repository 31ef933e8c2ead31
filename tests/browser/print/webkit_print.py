"""Opens a page in WebKitGTK, fills in the letter, presses its print button, and prints into a file what
`window.print()` asks to be printed: the WebView's "print" signal brings the operation.

Arguments: address, file, then width, height and margin in millimetres, then what to fill in: a list of pairs of the
field (a selector) and its value, as JSON; at last, as JSON too, the selectors of what stands there before and after that, and the
name of the button.
"""

import json
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

url, target, width, height, margin, fields, page = sys.argv[1:]
page = json.loads(page)

STANDS = "String(!!document.querySelector('letter-widget')?.shadowRoot?.querySelector(%s))"
READY = STANDS % json.dumps(page["ready"])
# A list gets some of its options a little later, and takes no value that it does not have yet.
FILL = """
(([css, value]) => {
  const field = document.querySelector('letter-widget').shadowRoot.querySelector(css);
  if (!field || field.options && ![...field.options].some(option => option.value === value)) return 'false';
  field.value = value;
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true, composed: true }));
  return 'true';
})(%s)
"""
FILLED = STANDS % json.dumps(page["filled"])
PRESS = """
[...document.querySelector('letter-widget').shadowRoot.querySelectorAll('button')]
  .find(each => each.textContent.trim() === %s).click();
''
""" % json.dumps(page["press"])
LEFT = """`after: ${document.querySelectorAll('.letter-widget-print').length} containers, `
  + `${document.adoptedStyleSheets.length} sheets`"""

view = WebKit2.WebView()
window = Gtk.Window(default_width=1280, default_height=1000)
window.add(view)
window.show_all()


def fail(text):
    print(text, file=sys.stderr)
    sys.stderr.flush()
    GLib.idle_add(Gtk.main_quit)
    fail.failed = True


fail.failed = False


def run(script, then):
    def done(view, result):
        try:
            then(view.evaluate_javascript_finish(result).to_string())
        except GLib.Error as error:
            fail(f"{error.message}\n{script}")

    view.evaluate_javascript(script, -1, None, None, None, done)


def until(script, then):
    def again(answer):
        if answer == "true":
            then()
        else:
            GLib.timeout_add(40, lambda: run(script, again))

    run(script, again)


def on_print(_view, operation):
    state["step"] = "asked to print"
    settings = Gtk.PrintSettings()
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, GLib.filename_to_uri(target, None))
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    settings.set_printer("Print to File")
    paper = Gtk.PaperSize.new_custom("test", "test", float(width), float(height), Gtk.Unit.MM)
    setup = Gtk.PageSetup()
    setup.set_paper_size(paper)
    for side in ("top", "bottom", "left", "right"):
        getattr(setup, f"set_{side}_margin")(float(margin), Gtk.Unit.MM)
    operation.set_print_settings(settings)
    operation.set_page_setup(setup)
    operation.connect("failed", lambda _, error: fail(f"printing failed: {error.message}"))
    operation.connect("finished", on_finished)
    on_print.kept = operation
    operation.print_()
    return True


def on_finished(_operation):
    def again(answer):
        if answer == "after: 0 containers, 0 sheets":
            print(answer)
            Gtk.main_quit()
        else:
            on_finished.last = answer
            GLib.timeout_add(40, lambda: run(LEFT, again))

    run(LEFT, again)


on_finished.last = "it never finished"
state = {"step": "loading"}


def on_load(_view, event):
    if event == WebKit2.LoadEvent.FINISHED:
        until(READY, lambda: fill(json.loads(fields)))


def fill(rest):
    """One field after the other, because each is answered by the page before the next."""
    if rest:
        state["step"] = f"filling in {rest[0]}"
        until(FILL % json.dumps(rest[0]), lambda: fill(rest[1:]))
    else:
        state["step"] = "waiting for what the fields change"
        until(FILLED, press)


def press():
    state["step"] = "pressing the button"
    run(PRESS, lambda _: None)


view.connect("print", on_print)
view.connect("load-changed", on_load)
GLib.timeout_add_seconds(60, lambda: fail(f"not done after a minute: {state['step']}; {on_finished.last}"))
view.load_uri(url)
Gtk.main()
sys.exit(1 if fail.failed else 0)
