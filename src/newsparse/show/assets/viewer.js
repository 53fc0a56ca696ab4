"use strict";
/* Lights up what belongs together, tells why, and moves between the two sides. All text goes in by textContent. */
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const body = document.body;
  const panes = { page: document.getElementById("page"), articles: document.getElementById("articles") };
  const why = document.getElementById("why");
  const idle = why.querySelector(".idle");
  const told = why.querySelector(".told");
  const unpin = why.querySelector(".unpin");
  const status = document.getElementById("status");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const narrow = matchMedia("(max-width: 899.98px)");

  /* Elements by the number of their entry: what is the entry, and what it repeats. */
  const own = new Map();
  const again = new Map();
  const put = (map, key, node) => map.has(key) ? map.get(key).push(node) : map.set(key, [node]);
  for (const node of document.querySelectorAll("[data-e]")) {
    for (const key of node.dataset.e.split(" ")) put(own, key, node);
  }
  for (const node of document.querySelectorAll("[data-r]")) {
    for (const key of node.dataset.r.split(" ")) put(again, key, node);
  }

  let shown = null;
  let pinned = null;
  let timer = 0;

  const keyOf = (node) => {
    const held = node instanceof Element ? node.closest("[data-e]") : null;
    return held ? held.dataset.e.split(" ")[0] : null;
  };
  const sideOf = (node) => panes.page.contains(node) ? "page" : "articles";
  const seen = (node) => node.getClientRects().length > 0;

  const make = (tag, name, ...inside) => {
    const node = document.createElement(tag);
    if (name) node.className = name;
    node.append(...inside);
    return node;
  };

  const light = (key, on) => {
    for (const node of own.get(key) || []) node.classList.toggle("lit", on);
    for (const node of again.get(key) || []) {
      node.classList.toggle(node.tagName === "g" ? "lit" : "again", on);
    }
  };

  /* Bring into view what belongs to the entry on the other side. */
  const reveal = (key, side) => {
    const pane = panes[side];
    const below = why.classList.contains("showing") && getComputedStyle(why).position === "sticky" ? why.offsetHeight : 0;
    const nodes = [...(own.get(key) || []), ...(again.get(key) || [])];
    const there = nodes.filter((node) => pane.contains(node) && seen(node));
    if (!there.length) return;
    const port = pane.scrollHeight > pane.clientHeight + 1 && getComputedStyle(pane).overflowY !== "visible";
    const area = port ? pane.getBoundingClientRect() : { top: 0, bottom: innerHeight - below };
    const top = !port && narrow.matches && getComputedStyle(panes.page).position === "sticky"
      ? panes.page.getBoundingClientRect().bottom : area.top;
    const inView = (node) => {
      const box = node.getBoundingClientRect();
      return box.top < area.bottom - 24 && box.bottom > top + 24;
    };
    if (there.some(inView)) return;
    const box = there[0].getBoundingClientRect();
    const by = box.top - top - (area.bottom - top) / 4;
    (port ? pane : window).scrollBy({ top: by, behavior: still.matches ? "auto" : "smooth" });
  };

  const pieces = (entry) => {
    const rows = entry.pieces.map((text) => make("li", "", text));
    return make(entry.pieces.length > 1 ? "ol" : "ul", "", ...rows);
  };

  const decision = (it, known) => {
    const box = make("div", it.unsure ? "decision unsure" : "decision",
      make("p", "", make("span", "", it.what), make("span", "sure", it.sure)));
    if (it.means && !known.has(it.rule)) box.append(make("p", "", it.means));
    known.add(it.rule);
    box.append(make("p", "rule", `rule ${it.rule} · ${it.id}`));
    if (it.evidence.length) {
      const rows = make("div", "evidence");
      for (const [name, value, weight] of it.evidence) {
        const gauge = make("span", "gauge");
        if (weight) {
          const bar = make("i", weight < 0 ? "against" : "");
          bar.style.width = `${Math.abs(weight) * 50}%`;
          bar.style[weight < 0 ? "right" : "left"] = "50%";
          gauge.append(bar);
        }
        rows.append(make("span", "", name), gauge, make("span", "value", value));
      }
      if (it.more) rows.append(make("span", "", `and ${it.more} more`));
      box.append(rows);
    }
    return box;
  };

  const tell = (key) => {
    const entry = data.entries[key];
    told.replaceChildren();
    const begins = make("p", "begins", entry.begins);
    begins.lang = "zh-Hans";
    told.append(make("h3", "", entry.name), begins);
    told.append(make("p", "", entry.kind + (entry.sure ? `, ${entry.sure} sure` : "")));
    const several = entry.pieces.length > 1;
    told.append(make("h4", "", several ? `Put together from ${entry.pieces.length} pieces` : "Where it stood"), pieces(entry));
    if (entry.repeats.length) {
      told.append(make("h4", "", "Repeats"), make("ul", "", ...entry.repeats.map((text) => make("li", "", text))));
    }
    if (entry.decisions.length) {
      const rows = entry.decisions.map((at) => data.decisions[at]);
      const known = new Set();
      const first = (it) => it.what.startsWith("Joined") || it.what.startsWith("Left") ? 0 : 1;
      rows.sort((a, b) => first(a) - first(b));
      told.append(make("h4", "", "What was decided, and why"), ...rows.map((it) => decision(it, known)));
    }
    if (entry.marks.length) {
      const list = make("dl", "values");
      for (const [, text, value] of entry.marks) {
        const name = make("dt", "", text);
        name.lang = "zh-Hans";
        list.append(name, make("dd", "", value));
      }
      if (entry.more) list.append(make("dt", "", `and ${entry.more} more`));
      told.append(make("h4", "", "Dates and numerals"), list);
    }
    const parts = several ? `, in ${entry.pieces.length} pieces` : "";
    const join = entry.decisions.map((at) => data.decisions[at]).find((it) => it.what.startsWith("Joined"));
    status.textContent = `${entry.name}${parts}: ${entry.pieces.join("; ")}.`
      + (several && join ? ` Joined, ${join.sure} sure.` : "") + (pinned === key ? " Pinned." : "");
  };

  const show = (key, side) => {
    clearTimeout(timer);
    if (key !== shown) {
      if (shown !== null) light(shown, false);
      shown = key;
      if (key !== null) {
        light(key, true);
        tell(key);
      } else {
        status.textContent = "";
      }
      why.scrollTop = 0;
    }
    idle.hidden = told.hidden = true;
    (key === null ? idle : told).hidden = false;
    why.classList.toggle("showing", key !== null);
    if (key !== null && side) {
      const other = side === "page" ? "articles" : "page";
      timer = setTimeout(() => {
        reveal(key, other);
        if (pinned === key && narrow.matches) reveal(key, side); /* the panel has come over it */
      }, pinned === key ? 0 : 220);
    }
  };

  const press = (key, on) => {
    for (const node of own.get(key) || []) {
      if (node.classList.contains("h")) node.setAttribute("aria-pressed", String(on));
    }
  };

  const pin = (key, side) => {
    if (pinned !== null) press(pinned, false);
    pinned = key === pinned ? null : key;
    if (pinned !== null) press(pinned, true);
    unpin.hidden = pinned === null;
    if (pinned !== null) {
      show(pinned, side);
      tell(pinned);
    } else {
      status.textContent = "Unpinned.";
    }
  };

  const release = () => {
    if (pinned !== null) pin(pinned);
    show(null);
  };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch" || pinned !== null) return;
    const key = keyOf(event.target);
    if (key !== null) show(key, sideOf(event.target));
  });
  for (const pane of Object.values(panes)) {
    pane.addEventListener("pointerleave", (event) => {
      if (event.pointerType !== "touch" && pinned === null && !why.contains(event.relatedTarget)) show(null);
    });
  }
  document.addEventListener("focusin", (event) => {
    if (!event.target.classList.contains("h")) return;
    for (const node of panes.page.querySelectorAll(".h[tabindex='0']")) {
      if (panes.page.contains(event.target)) node.tabIndex = -1;
    }
    event.target.tabIndex = 0;
    if (pinned === null) show(keyOf(event.target), sideOf(event.target));
  });
  document.addEventListener("click", (event) => {
    if (event.target === unpin || unpin.contains(event.target)) return release();
    const toc = document.querySelector(".toc details");
    if (event.target.closest(".toc a") || !event.target.closest(".toc")) toc.open = false;
    const key = keyOf(event.target);
    if (key === null || !getSelection().isCollapsed) return undefined;
    return pin(key, sideOf(event.target));
  });

  /* Arrows go from one paragraph to the next on the same side; Home and End to the first and the last. */
  const step = (node, by) => {
    const handles = [...panes[sideOf(node)].querySelectorAll(".h")].filter(seen);
    const at = handles.indexOf(node);
    const next = Number.isFinite(by) ? at + by : by > 0 ? handles.length - 1 : 0;
    const target = handles[Math.max(0, Math.min(handles.length - 1, next))];
    if (target && target !== node) target.focus();
  };
  const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -Infinity, End: Infinity };
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const node = event.target;
    if (event.key === "Escape") {
      const toc = document.querySelector(".toc details");
      if (toc.open) toc.open = false;
      else release();
    } else if (node.classList.contains("h")) {
      if (event.key in steps) {
        event.preventDefault();
        step(node, steps[event.key]);
      } else if (node.tagName === "g" && (event.key === "Enter" || event.key === " ")) {
        event.preventDefault();
        pin(keyOf(node), "page");
      }
    }
  });

  /* One stop for Tab on the page side: the first piece there is; arrows do the rest. */
  const enter = () => {
    for (const node of panes.page.querySelectorAll(".h")) node.tabIndex = -1;
    const first = [...panes.page.querySelectorAll(".h")].find(seen);
    if (first) first.tabIndex = 0;
  };
  const buttons = [...document.querySelectorAll("[data-set]")];
  for (const button of buttons) {
    button.addEventListener("click", () => {
      body.dataset.view = button.dataset.set;
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
      for (const zoom of document.querySelectorAll("[data-zoom]")) zoom.hidden = button.dataset.set !== "drawn";
      enter();
      if (shown !== null) reveal(shown, "page");
    });
  }
  let size = 1;
  for (const button of document.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => {
      size = Math.max(1, Math.min(4, size * (button.dataset.zoom > 0 ? 1.4 : 1 / 1.4)));
      for (const drawing of document.querySelectorAll(".drawing")) drawing.style.width = `${size * 100}%`;
    });
  }
  if (narrow.matches) document.querySelector(".legend").open = false;
  enter();
})();
