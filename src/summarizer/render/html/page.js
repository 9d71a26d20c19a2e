"use strict";
(() => {
  const main = document.getElementById("main");
  const parts = new Map([[0, main.innerHTML]]);
  document.documentElement.classList.add("js");

  const make = (name, text, kind) => {
    const node = document.createElement(name);
    if (text !== undefined) node.textContent = text;
    if (kind) node.className = kind;
    return node;
  };

  // One article: its lengths, its sentences, its edits.
  function open() {
    const data = JSON.parse(main.querySelector("script.data").textContent);
    const find = (query) => main.querySelector(query);
    const all = (query) => [...main.querySelectorAll(query)];
    const slider = find(".slider input");
    const lengths = all("input[name=length]");
    const order = data.order;
    let chosen = [];
    let shown = {};
    // A sentence as the length shows it: whole, or shortened.
    const face = (index) => shown[index] || data.sentences[index];

    const piecesOf = (index) => all(`.text .s[data-i="${index}"]`);

    // Whether a line break stands between two sentences of a summary.
    const broken = (one, other) =>
      data.sentences[one].open || data.sentences[other].item ||
      (data.sentences[one].cut && other !== one + 1);

    function joined(indices) {
      let text = "";
      indices.forEach((index, place) => {
        if (place) text += broken(indices[place - 1], index) ? "\n" : data.gap;
        text += face(index).t;
      });
      return text;
    }

    function show(indices, length) {
      shown = data.shown[length] || {};
      chosen = [...indices].sort((a, b) => a - b);
      const lit = new Set(chosen);
      for (const node of all(".text .s")) node.classList.toggle("on", lit.has(+node.dataset.i));
      const cut = find(".cut");
      let paragraph = make("p");
      cut.replaceChildren(paragraph);
      chosen.forEach((index, place) => {
        const sentence = data.sentences[index];
        if (place && broken(chosen[place - 1], index)) cut.append((paragraph = make("p")));
        else if (place) paragraph.append(data.gap);
        const node = make("span", face(index).t, sentence.care ? "k care" : "k");
        if (shown[index]) node.title = shown[index].cut;
        node.dataset.i = index;
        paragraph.append(node);
      });
      if (!chosen.length) paragraph.textContent = "No sentence fits into this length.";
      const total = chosen.reduce((sum, i) => sum + face(i).words, 0);
      const noun = order.length === 1 ? "sentence" : "sentences";
      find(".size").textContent = `${chosen.length} of ${order.length} ${noun}, ${total} words`;
      find(".slider output").textContent = chosen.length;
    }

    for (const radio of lengths) {
      radio.addEventListener("change", () => {
        const indices = data.lengths[radio.value];
        slider.value = Math.max(1, indices.length);
        show(indices, radio.value);
      });
    }
    slider.addEventListener("input", () => {
      for (const radio of lengths) radio.checked = false;
      show(order.slice(0, +slider.value), "");
    });

    // What is shown of a sentence or an edit.
    function tell(index) {
      const sentence = data.sentences[index];
      const told = find(".details");
      const facts = make("dl");
      const fact = (name, value) => {
        const row = make("div");
        row.append(make("dt", name), make("dd", value));
        facts.append(row);
        return row;
      };
      if (sentence.rank) {
        const row = fact("score", sentence.score.toFixed(3));
        const bar = make("span", undefined, "bar");
        bar.style.setProperty("--share", sentence.score);
        row.lastChild.append(" ", bar);
        fact("rank", `${sentence.rank} of ${order.length}`);
      } else fact("role", sentence.role);
      fact("trust", sentence.trust);
      if (sentence.source) fact("from", sentence.source);
      const held = Object.keys(data.lengths).filter((name) => data.lengths[name].includes(+index));
      if (held.length) fact("stands in", held.join(", "));
      told.replaceChildren(facts);
      for (const name of held) {
        const short = (data.shown[name] || {})[index];
        if (short) told.append(make("p", `${name}: ${short.cut}`, "why"));
      }
      for (const line of sentence.why) told.append(make("p", line, "why"));
      for (const number of sentence.flags) {
        const message = find(`#d${number} > p:not(.rule)`);
        if (message) told.append(make("p", `Flag ${number}: ${message.textContent}`, "why"));
      }
      for (const node of all(".here")) node.classList.remove("here");
      for (const node of all(`[data-i="${index}"]`)) node.classList.add("here");
      find(".about").classList.add("busy");
    }
    function explain(number) {
      find(".details").replaceChildren(make("p", data.edits[number], "why"));
      find(".about").classList.add("busy");
    }
    const pointed = (event) => {
      const change = event.target.closest(".text [data-e]");
      const sentence = event.target.closest("[data-i]");
      if (sentence) tell(sentence.dataset.i);
      if (change) explain(change.dataset.e);
      if (!sentence && !change && event.type === "click") find(".about").classList.remove("busy");
    };
    const columns = find(".columns");
    for (const kind of ["mouseover", "focusin", "click"]) columns.addEventListener(kind, pointed);
    columns.addEventListener("keyup", (event) => {
      if (event.key === "Escape") find(".about").classList.remove("busy");
    });

    // One stop for Tab in the article; the arrow keys go from sentence to sentence.
    const stops = all(".text .s[id]");
    if (stops.length) stops[0].tabIndex = 0;
    const keys = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
    find(".text").onkeydown = (event) => {
      const here = stops.indexOf(event.target);
      if (here < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
      let next = here + (keys[event.key] || 0);
      if (event.key === "Home") next = 0;
      if (event.key === "End") next = stops.length - 1;
      next = Math.min(Math.max(next, 0), stops.length - 1);
      if (next === here) return;
      event.preventDefault();
      stops[here].tabIndex = -1;
      stops[next].tabIndex = 0;
      stops[next].focus();
    };

    const changes = find(".edits-shown");
    changes.addEventListener("change", () => {
      find(".text").classList.toggle("plain", !changes.checked);
    });

    const copy = find(".copy");
    copy.addEventListener("click", async () => {
      const text = joined(chosen);
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        const area = make("textarea", text);
        document.body.append(area);
        area.select();
        document.execCommand("copy");
        area.remove();
        copy.focus();
      }
      copy.textContent = "Copied";
      setTimeout(() => { copy.textContent = "Copy"; }, 1500);
    });

    const first = lengths.find((radio) => radio.defaultChecked);
    if (first) show(data.lengths[first.value], first.value);
    else show(order.slice(0, 3), "");
  }

  // Many articles: an index, searched by title.
  function turn(number) {
    if (!parts.has(number)) {
      const stored = document.getElementById(`part-${number}`);
      if (!stored) return;
      parts.set(number, stored.textContent.replaceAll("<\\/script", "</script"));
    }
    main.innerHTML = parts.get(number);
    for (const link of document.querySelectorAll(".index a")) {
      if (link.hash === `#article-${number}`) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    open();
  }
  function index() {
    const search = document.querySelector(".search");
    const items = [...document.querySelectorAll(".index li")];
    const titles = items.map((item) => item.querySelector("span").textContent.toLowerCase());
    const found = document.querySelector(".found");
    search.addEventListener("input", () => {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      items.forEach((item, place) => {
        const fits = words.every((word) => titles[place].includes(word));
        item.hidden = !fits;
        count += fits;
      });
      found.textContent = `${count.toLocaleString("en")} ${count === 1 ? "article" : "articles"}`;
    });
    search.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      const item = items.find((each) => !each.hidden);
      if (item) item.querySelector("a").click();
    });
    const follow = () => {
      const match = /^#article-(\d+)$/.exec(location.hash);
      if (!match) return false;
      turn(+match[1]);
      return true;
    };
    window.addEventListener("hashchange", () => { if (follow()) window.scrollTo(0, 0); });
    return follow();
  }

  if (!(document.body.classList.contains("many") && index())) open();
})();
