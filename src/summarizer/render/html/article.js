// One article: its lengths, its sentences, its edits, its flags. `prefix` begins the addresses in
// it where there are several articles.
function openArticle(main, prefix) {
  const data = JSON.parse(main.querySelector("script.data").textContent);
  const find = (query) => main.querySelector(query);
  const all = (query) => [...main.querySelectorAll(query)];
  if (prefix) {
    find(".article .controls").after(legend);  // the page holds it once
    for (const node of all("[id]")) if (/^[drs]\d+$/.test(node.id)) node.id = prefix + node.id;
    for (const link of all('a[href^="#"]')) {
      link.setAttribute("href", `#${prefix}${link.getAttribute("href").slice(1)}`);
    }
  }
  const at = (id) => document.getElementById(prefix + id);
  const slider = find(".slider input");
  const lengths = all("input[name=length]");
  const order = data.order;
  const flags = [null, ...data.flags];  // by their numbers, from 1
  let settled = new Set();
  let shownNow = [];
  let short = {};
  // A sentence as the length shows it: whole, or shortened.
  const face = (index) => short[index] || data.sentences[index];
  const runs = (index) => face(index).p || [[face(index).t, [], []]];
  const held = () => [...new Set(shownNow.flatMap((i) => runs(i).flatMap((run) => run[2])))];

  // Whether a line break stands between two sentences of a summary.
  const broken = (one, other) =>
    data.sentences[one].open || data.sentences[other].item ||
    (data.sentences[one].cut && other !== one + 1);

  // The text of the summary, each sentence written by `write`.
  function joined(write) {
    let text = "";
    shownNow.forEach((index, place) => {
      if (place) text += broken(shownNow[place - 1], index) ? "\n" : data.gap;
      text += write(index);
    });
    return text;
  }
  // The same with the flags as notes below, numbered from 1: for where there is no margin.
  function withNotes() {
    const numbers = new Map(held().map((flag, place) => [flag, place + 1]));
    const text = joined((index) =>
      runs(index).map(([words, , ends]) =>
        words + ends.map((flag) => `[${numbers.get(flag)}]`).join("")).join(""));
    const notes = [...numbers].map(([flag, number]) =>
      `[${number}] ${flags[flag].severity}, ${flags[flag].rule}: ${flags[flag].said}`);
    return notes.length ? `${text}\n\n${notes.join("\n")}` : text;
  }

  const leading = (number, kind, where) => {
    const link = make("a", number, kind);
    link.href = `#${prefix}d${number}`;
    link.setAttribute("aria-label", `flag ${number}${where}`);
    return link;
  };
  function write(index) {
    const node = make("span", undefined, "k");
    for (const [words, on, ends] of runs(index)) {
      const worst = worstOf(on.map((number) => flags[number].severity));
      node.append(worst ? make("mark", words, worst) : words);
      for (const number of ends) {
        node.append(leading(number, "ref", `, ${flags[number].severity}`));
      }
    }
    if (short[index]) node.title = short[index].cut;
    node.dataset.i = index;
    return node;
  }
  function show(indices, length) {
    short = data.shown[length] || {};
    shownNow = [...indices].sort((a, b) => a - b);
    const lit = new Set(shownNow);
    for (const node of all(".text .s")) node.classList.toggle("on", lit.has(+node.dataset.i));
    const cut = find(".cut");
    let paragraph = make("p");
    cut.replaceChildren(paragraph);
    shownNow.forEach((index, place) => {
      if (place && broken(shownNow[place - 1], index)) cut.append((paragraph = make("p")));
      else if (place) paragraph.append(data.gap);
      paragraph.append(write(index));
    });
    if (!shownNow.length) paragraph.textContent = "No sentence fits into this length.";
    const total = shownNow.reduce((sum, i) => sum + face(i).words, 0);
    find(".size").textContent =
      `${shownNow.length} of ${counted(order.length, "sentence")}, ${counted(total, "word")}`;
    find(".slider output").textContent = shownNow.length;
    find("#summary-heading .printed").textContent =
      `: ${length || counted(shownNow.length, "sentence")}`;
    const below = held();
    const notes = find(".notes");
    notes.hidden = !below.length;
    find(".copy.with").hidden = !below.length;
    notes.firstElementChild.textContent = `${counted(below.length, "flag")} in this summary`;
    notes.lastElementChild.replaceChildren(...below.map((number) => {
      const item = make("li", undefined, flags[number].severity);
      item.append(leading(number, "go", " in the margin"), " ",
        make("span", flags[number].severity, "severity"), " ", flags[number].said);
      return item;
    }));
    settle();
  }

  // Show which flags are settled, wherever their numbers stand.
  function settle(numbers = settled) {
    settled = numbers;
    for (const ref of all(".ref[href]")) {
      const number = +ref.textContent;
      const done = settled.has(number);
      ref.classList.toggle("done", done);
      ref.setAttribute("aria-label",
        `flag ${number}, ${flags[number].severity}${done ? ", settled" : ""}`);
    }
  }

  for (const radio of lengths) {
    radio.addEventListener("change", () => {
      const indices = data.lengths[radio.value];
      slider.value = Math.max(1, indices.length);
      chosen.set("length", radio.value);
      show(indices, radio.value);
    });
  }
  const slide = () => {
    for (const radio of lengths) radio.checked = false;
    show(order.slice(0, +slider.value), "");
  };
  slider.addEventListener("input", () => {
    chosen.set("length", +slider.value);
    slide();
  });

  // What is shown of a sentence or an edit.
  function describe(index) {
    const sentence = data.sentences[index];
    const details = find(".details");
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
    const within = Object.keys(data.lengths).filter((name) => data.lengths[name].includes(+index));
    if (within.length) fact("stands in", within.join(", "));
    details.replaceChildren(facts);
    for (const name of within) {
      const cut = (data.shown[name] || {})[index];
      if (cut) details.append(make("p", `${name}: ${cut.cut}`, "why"));
    }
    for (const line of sentence.why) details.append(make("p", line, "why"));
    for (const number of sentence.flags) {
      const message = at(`d${number}`).querySelector("p:not(.rule)").textContent;
      details.append(make("p", `Flag ${number}: ${message}`, "why"));
    }
    for (const node of all(".here")) node.classList.remove("here");
    for (const node of all(`[data-i="${index}"]`)) node.classList.add("here");
    busy(true);
  }
  function explain(number) {
    const edit = find(`.margin [data-e="${number}"]`);
    const said = `${edit.querySelector("code").textContent}: ${edit.lastChild.textContent}`;
    find(".details").replaceChildren(make("p", said, "why"));
    busy(true);
  }
  // On a narrow window the panel lies over the foot of the page, so what it covers can be scrolled.
  function busy(on) {
    find(".about").classList.toggle("busy", on);
    document.documentElement.classList.toggle("describing", on);
  }
  busy(false);
  const pointed = (event) => {
    const change = event.target.closest(".text [data-e]");
    const sentence = event.target.closest("[data-i]");
    if (sentence && main.contains(sentence)) describe(sentence.dataset.i);
    if (change) explain(change.dataset.e);
    if (!sentence && !change && event.type === "click") busy(false);
  };
  const columns = find(".columns");
  for (const kind of ["mouseover", "focusin", "click"]) columns.addEventListener(kind, pointed);
  columns.addEventListener("keyup", (event) => { if (event.key === "Escape") busy(false); });

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

  // Edits as marks in the text, or the text before or after them.
  const states = all("input[name=edits]");
  function mend(value) {
    const state = states.find((radio) => radio.value === value) || states[0];
    state.checked = true;
    find(".text").classList.toggle("came", state.value === "as it came");
    find(".text").classList.toggle("cleaned", state.value === "cleaned");
  }
  for (const radio of states) {
    radio.addEventListener("change", () => {
      chosen.set("edits", radio.value);
      mend(radio.value);
    });
  }
  mend(chosen.get("edits"));

  async function take(text, node) {
    const label = node.textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = make("textarea", text);
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      node.focus();
    }
    node.textContent = "Copied";
    setTimeout(() => { node.textContent = label; }, 1500);
  }
  const copying = (query, write) => {
    const node = find(query);
    node.addEventListener("click", () => {
      if (node.textContent !== "Copied") take(write(), node);
    });
  };
  copying(".copy:not(.with)", () => joined((index) => face(index).t));
  copying(".copy.with", withNotes);

  // The length that was chosen last, in whatever article; else the one that the page offers.
  const wanted = chosen.get("length");
  const radio = lengths.find((each) => each.value === wanted);
  const first = radio || lengths.find((each) => each.defaultChecked);
  if (typeof wanted === "number") {
    slider.value = wanted;
    slide();
  } else {
    first.checked = true;
    slider.value = Math.max(1, data.lengths[first.value].length);
    show(data.lengths[first.value], first.value);
  }

  // Go to a flag, its place or a sentence: in sight, and where the keyboard goes on.
  function aim(id) {
    const node = at(id);
    if (!node) return false;
    if (!node.getClientRects().length) mend("marked");  // it stands on what was taken out
    if (id[0] === "d") busy(false);
    for (const each of all(".aimed")) each.classList.remove("aimed");
    (node.closest("mark, li") || node).classList.add("aimed");
    node.scrollIntoView({ block: id[0] === "d" ? "start" : "center" });
    (id[0] === "d" ? node.querySelector(".go") : node).focus({ preventScroll: true });
    return true;
  }
  return { aim, data, flags, at, settle };
}
