// Review: each flag can be settled, and what was decided is saved as a file for `--decisions`.
const DECISIONS = "decisions.jsonl";
const review = (() => {
  const store = kept("localStorage", "decisions");
  let here = new Set();  // the fingerprints of the texts on this page
  const said = { accept: "Accepted", keep: "Kept as it is", write: "Written" };
  const mine = () => store.values().filter((each) => here.has(each.fingerprint))
    .sort((a, b) => a.article.localeCompare(b.article) ||
      a.fingerprint.localeCompare(b.fingerprint) || a.start - b.start || a.end - b.end);

  function save() {
    const lines = mine().map((each) => `${JSON.stringify(each)}\n`).join("");
    const link = make("a");
    link.href = URL.createObjectURL(new Blob([lines], { type: "application/octet-stream" }));
    link.download = DECISIONS;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  // Give each flag of an article its buttons, and the article the state of its review.
  function attach(main, article) {
    const { data, flags, at } = article;
    const place = (number) => {
      const flag = flags[number];
      const [name, fingerprint] = data.texts[flag.of];
      return { key: `${fingerprint} ${flag.start} ${flag.end} ${flag.rule}`, flag, name, fingerprint };
    };
    const decided = (number) => store.get(place(number).key);
    const numbers = flags.map((_, number) => number).slice(1);
    const bar = make("div", undefined, "review");
    const state = make("span");
    state.setAttribute("role", "status");
    const saving = button("", "save", () => {
      save();
      notice.hidden = false;
    });
    const notice = make("p", undefined, "saved");
    notice.hidden = true;
    notice.append("Saved as ", make("code", DECISIONS), ". Run again with ",
      make("code", `--decisions ${DECISIONS}`), ".");

    function refresh() {
      const done = numbers.filter(decided).length;
      const all = mine().length;
      state.textContent = `${done} of ${numbers.length} settled`;
      saving.textContent = `Save ${counted(all, "decision")}`;
      saving.hidden = !all;
      if (!all) notice.hidden = true;
      article.settle(new Set(numbers.filter(decided)));
    }
    function decide(number, decision, after) {
      const { key, flag, name, fingerprint } = place(number);
      const { rule, start, end, text } = flag;
      store.set(key, decision && {
        schema: 1, article: name, fingerprint, rule, start, end, text, decision,
        ...(decision === "keep" ? {} : { after }),
      });
      notice.hidden = true;
      draw(number, true);
      refresh();
    }
    const labelled = (node, number) => {
      node.setAttribute("aria-label", `${node.textContent}, flag ${number}`);
      return node;
    };
    function draw(number, focus) {
      const { flag } = place(number);
      const box = at(`d${number}`).querySelector(".settle");
      const held = decided(number);
      box.replaceChildren();
      box.parentElement.classList.toggle("settled", Boolean(held));
      if (held) {
        const line = make("p");
        line.append(make("strong", said[held.decision]), ": … ", flag.before);
        if (held.decision === "keep") line.append(make("b", flag.text));
        else {
          line.append(make("del", flag.text));
          if (held.after) line.append(" ", make("ins", held.after));
        }
        line.append(flag.after, " …");
        box.append(line, labelled(button("Undo", "undo", () => decide(number)), number));
      } else {
        if (flag.perhaps && !flag.several) {
          box.append(labelled(
            button("Accept", "accept", () => decide(number, "accept", flag.perhaps)), number));
        }
        box.append(
          labelled(button("Keep", "keep", () => decide(number, "keep")), number),
          labelled(button("Write …", "write", () => ask(number)), number));
      }
      if (focus) box.querySelector("button").focus({ preventScroll: true });
    }
    // What is right, typed; nothing takes the words out.
    function ask(number) {
      const { flag } = place(number);
      const box = at(`d${number}`).querySelector(".settle");
      const label = make("label", "Instead of these words ");
      const input = make("input");
      input.type = "text";
      input.autocomplete = "off";
      input.value = flag.perhaps || flag.text;
      label.append(input);
      const write = () => decide(number, "write", input.value);
      input.addEventListener("keydown", (event) => {
        if (event.key === "Enter") {
          event.preventDefault();  // else it would press the button that has the focus next
          write();
        }
        if (event.key !== "Escape") return;
        event.stopPropagation();
        draw(number, true);
      });
      box.replaceChildren(label, labelled(button("Write", "done", write), number),
        labelled(button("Cancel", "cancel", () => draw(number, true)), number));
      input.focus();
      input.select();
    }

    if (!numbers.length && !mine().length) return;
    bar.append(state, saving);
    main.querySelector("#flags-heading").after(bar, notice);
    for (const number of numbers) {
      at(`d${number}`).append(make("div", undefined, "settle"));
      draw(number, false);
    }
    refresh();
  }
  return { attach, of: (fingerprints) => { here = new Set(fingerprints); } };
})();
