"""Looks at a page of the report in a real browser, and says what a reader would trip over.

    look.py PAGE [--shots FOLDER]

The page is opened at the width of a phone and of a desk, by day and by night, with everything unfolded. With `--shots`
pictures of it and its print go to a folder. Ends with 0 if nothing is wrong, with 1 and a line each for what is, with 77
and a word where there is no Chromium.
"""

import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

WIDTHS = (320, 360, 1280)

LOOK = r"""
const problems = [];
const frames = [...document.querySelectorAll('iframe')];
function channels(text) {
  const numbers = text.match(/[\d.]+(e-?\d+)?/g).map(Number);
  return text.startsWith('color(') ? [...numbers.slice(0, 3).map(n => n * 255), numbers[3] ?? 1]
    : [...numbers.slice(0, 3), numbers[3] ?? 1];
}
function luminance(rgb) {
  const [r, g, b] = rgb.map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a, b) {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}
function background(element, view) {
  for (let at = element; at; at = at.parentElement) {
    const colour = channels(view.getComputedStyle(at).backgroundColor);
    if (colour[3] > 0.99) return colour;
  }
  return channels(view.getComputedStyle(element.ownerDocument.documentElement).backgroundColor);
}
function look(frame) {
  const width = frame.clientWidth, page = frame.contentDocument, view = frame.contentWindow;
  const say = (what, element) => problems.push(`${width}: ${what}: ${(element?.textContent ?? '').trim().slice(0, 60)}`);
  page.querySelectorAll('details').forEach(details => details.open = true);
  const root = page.scrollingElement;
  if (root.scrollWidth > root.clientWidth) say(`the page is ${root.scrollWidth} wide`);
  for (const element of page.body.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    const folded = element.closest('.scroll, .hidden, .skip, svg');
    if (!folded && box.width > 0 && box.right > width + 1) say(`${element.tagName} stands out by ${box.right - width}`, element);
    if (element.closest('svg, .hidden')) continue;
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (!own || box.width === 0) continue;
    const style = view.getComputedStyle(element);
    const ratio = contrast(channels(style.color), background(element, view));
    if (ratio < 4.5) say(`contrast ${ratio.toFixed(2)}`, element);
    if (parseFloat(style.fontSize) < 11) say(`letters of ${style.fontSize}`, element);
  }
  for (const link of page.querySelectorAll('a, summary')) {
    if (!link.textContent.trim()) say('a link without words', link);
  }
  for (const link of page.querySelectorAll('.matrix td a, summary')) {
    if (link.getBoundingClientRect().height < 24) say('too small to touch', link);
  }
  for (const cell of page.querySelectorAll('.matrix td')) {
    if (!cell.textContent.trim()) say('a verdict by colour alone', cell);
  }
  for (const region of page.querySelectorAll('.scroll')) {
    if (region.tabIndex !== 0 || !region.hasAttribute('aria-labelledby')) say('a region that no key scrolls', region);
  }
  for (const mark of ['main', 'header', 'footer']) {
    if (!page.querySelector(mark)) say(`no ${mark}`);
  }
  if (!page.documentElement.lang) say('no language');
  if (!page.title.trim()) say('no title');
}
function run() {
  try { frames.forEach(look); } catch (error) { problems.push(String(error)); }
  document.querySelector('#found').textContent = JSON.stringify(problems);
}
addEventListener('load', run);
"""


def browser():
    for name in ("chromium", "chromium-browser", "google-chrome", "chrome"):
        if shutil.which(name):
            return name
    print("skipped: there is no Chromium to look at the page with")
    sys.exit(77)


def run(*arguments):
    flags = ["--headless", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--force-device-scale-factor=1"]
    if os.getuid() == 0:
        # The browser's own sandbox does not start for root.
        flags.append("--no-sandbox")
    return subprocess.run([browser(), *flags, *arguments], capture_output=True, text=True, timeout=120)


def wrapped(page, widths, look=""):
    """The page in frames of some widths: the browser itself makes no window as narrow as a phone."""
    frames = "".join(
        f'<iframe srcdoc="{html.escape(page)}" style="border:0;width:{width}px;height:4000px"></iframe>' for width in widths
    )
    return (
        "<!doctype html><html style='color-scheme:light dark'><meta charset=utf-8><title>look</title>"
        f"<body style='margin:0'>{frames}<pre id=found></pre><script>{look}</script></body></html>"
    )


def main():
    path = sys.argv[1]
    with open(path, encoding="utf-8") as file:
        page = file.read()
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        outside = os.path.join(folder, "look.html")
        with open(outside, "w", encoding="utf-8") as file:
            file.write(wrapped(page, WIDTHS, LOOK))
        for name, scheme in (("day", "1"), ("night", "0")):
            result = run(
                f"--blink-settings=preferredColorScheme={scheme}", "--enable-logging=stderr", "--v=0",
                "--virtual-time-budget=5000", "--dump-dom", "file://" + outside)
            found = re.search(r'<pre id="found">(.*?)</pre>', result.stdout, re.S)
            if not found or not found[1]:
                problems.append(f"{name}: the browser said nothing")
                continue
            problems += [f"{name}, {problem}" for problem in json.loads(html.unescape(found[1]))]
            problems += [f"{name}, console: {line}" for line in result.stderr.splitlines() if "CONSOLE" in line]
        if "--shots" in sys.argv:
            shots(page, path, sys.argv[sys.argv.index("--shots") + 1], folder)
    for problem in problems[:30]:
        print(problem)
    sys.exit(1 if problems else 0)


def shots(page, path, target, folder):
    os.makedirs(target, exist_ok=True)
    for name, width, scheme in (("desk", 1280, "1"), ("night", 1280, "0"), ("phone", 360, "1")):
        outside = os.path.join(folder, name + ".html")
        with open(outside, "w", encoding="utf-8") as file:
            file.write(wrapped(page, (width,)))
        run(
            f"--blink-settings=preferredColorScheme={scheme}", f"--window-size={max(width, 500)},3000",
            f"--screenshot={os.path.abspath(target)}/{name}.png", "file://" + outside)
    run("--no-pdf-header-footer", f"--print-to-pdf={os.path.abspath(target)}/print.pdf", "file://" + os.path.abspath(path))


if __name__ == "__main__":
    main()
