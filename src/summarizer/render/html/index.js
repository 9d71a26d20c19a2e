// Many articles: an index that is searched, filtered and sorted; one address an article.
function openIndex(main, open) {
  const find = (query) => document.querySelector(query);
  const [rules, rows] = JSON.parse(find("script.index-data").textContent);
  review.of(rows.flatMap((row) => row[7]));
  const list = find(".index ol");
  const items = [...list.children];
  const links = items.map((item) => item.querySelector("a"));
  const labels = items.map((item) => [".title", ".beside"].map((query) =>
    (item.querySelector(query) || make("span")).textContent.toLowerCase()).join(" "));
  legend.remove();  // each article gets it when it is opened
  const first = main.innerHTML;
  const stored = (number) => number
    ? document.getElementById(`part-${number}`).textContent.replaceAll("<\\/script", "</script")
    : first;

  // The words of an article, found when the first search asks for them.
  let texts = null;
  const begin = 'class="data">';  // no text holds it: its quotation marks are escaped
  const words = (number) => {
    const part = stored(number);
    const from = part.indexOf(begin) + begin.length;
    const data = JSON.parse(part.slice(from, part.indexOf("</script", from)));
    return data.sentences.map((each) => each.t).join(" ").toLowerCase();
  };

  // Facets: what an article is under each heading, by the names of the values.
  const facets = [
    ["Worst flag", (row) => [row[0] < SEVERITIES.length ? SEVERITIES[row[0]] : "no flag"]],
    ["Language", (row) => [row[3]]],
    ["Flags by rule", (row) => row[5].map((rule) => rules[rule])],
    ["Edits by rule", (row) => row[6].map((rule) => rules[rule])],
  ].map(([name, of]) => ({ name, values: rows.map((row) => of(row)), asked: new Set() }));
  const search = find(".search");
  const sort = find(".sort");
  let sorted = items.map((_, place) => place);
  let fitting = sorted;
  const meets = (facet, place) =>
    !facet.asked.size || facet.values[place].some((value) => facet.asked.has(value));

  function sift() {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (wanted.length && !texts) texts = rows.map((_, place) => `${labels[place]} ${words(place)}`);
    const said = rows.map((_, place) => wanted.every((word) => texts[place].includes(word)));
    const missed = rows.map((_, place) => facets.filter((facet) => !meets(facet, place)));
    fitting = sorted.filter((place) => said[place] && !missed[place].length);
    items.forEach((item, place) => { item.hidden = !said[place] || missed[place].length > 0; });
    // How many there would be: of each value, among the articles that meet all other facets.
    for (const facet of facets) {
      const counts = new Map();
      rows.forEach((_, place) => {
        if (!said[place] || missed[place].some((each) => each !== facet)) return;
        for (const value of facet.values[place]) counts.set(value, (counts.get(value) || 0) + 1);
      });
      for (const [value, box] of facet.boxes) {
        box.count.textContent = (counts.get(value) || 0).toLocaleString("en");
        box.label.classList.toggle("none", !counts.get(value) && !box.input.checked);
      }
    }
    find(".found").textContent = counted(fitting.length, "article");
    find(".all").hidden = !wanted.length && facets.every((facet) => !facet.asked.size);
    settle();
  }

  function build(facet) {
    const totals = new Map();
    for (const values of facet.values) {
      for (const value of values) totals.set(value, (totals.get(value) || 0) + 1);
    }
    let names = [...totals.keys()].sort((a, b) => totals.get(b) - totals.get(a) || (a < b ? -1 : 1));
    if (facet.name === "Worst flag") {
      names = [...SEVERITIES, "no flag"].filter((name) => totals.has(name));
    }
    facet.boxes = new Map(names.map((value) => {
      const label = make("label");
      const input = make("input");
      const count = make("span", undefined, "count");
      input.type = "checkbox";
      input.addEventListener("change", () => {
        if (input.checked) facet.asked.add(value);
        else facet.asked.delete(value);
        sift();
      });
      label.append(input, make("span", value, "value"), count);
      return [value, { label, input, count }];
    }));
    const group = make("fieldset", undefined, "facet");
    group.append(make("legend", facet.name), ...[...facet.boxes.values()].map((box) => box.label));
    return group;
  }
  find(".facets").append(...facets.filter((facet) => facet.values.some((each) => each.length))
    .map(build));
  for (const facet of facets) facet.boxes ||= new Map();

  const orders = {
    given: () => 0,
    worst: (a, b) => rows[a][0] - rows[b][0] || rows[b][1] - rows[a][1],
    flags: (a, b) => rows[b][1] - rows[a][1],
    edits: (a, b) => rows[b][2] - rows[a][2],
    language: (a, b) => rows[a][3].localeCompare(rows[b][3]),
    // The newest first; those without a day last.
    date: (a, b) => rows[b][4].localeCompare(rows[a][4]),
    title: (a, b) => labels[a].localeCompare(labels[b]),
  };
  sort.addEventListener("change", () => {
    sorted = items.map((_, place) => place);
    sorted.sort((a, b) => orders[sort.value](a, b) || a - b);
    list.append(...sorted.map((place) => items[place]));
    sift();
  });
  search.addEventListener("input", sift);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && fitting.length) links[fitting[0]].click();
    if (event.key === "ArrowDown" && fitting.length) {
      event.preventDefault();
      links[fitting[0]].focus();
    }
  });
  find(".all").addEventListener("click", () => {
    search.value = "";
    for (const facet of facets) {
      facet.asked.clear();
      for (const box of facet.boxes.values()) box.input.checked = false;
    }
    sift();
    search.focus();
  });

  // One stop for Tab in the list; the arrow keys go from article to article.
  let here = 0;
  function settle() {
    const stop = fitting.includes(here) ? here : fitting[0];
    links.forEach((link, place) => { link.tabIndex = place === stop ? 0 : -1; });
  }
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  list.addEventListener("keydown", (event) => {
    const place = fitting.indexOf(links.indexOf(event.target));
    if (place < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    let next = place + (steps[event.key] || 0);
    if (event.key === "Home") next = 0;
    if (event.key === "End") next = fitting.length - 1;
    next = Math.min(Math.max(next, 0), fitting.length - 1);
    if (next === place) return;
    event.preventDefault();
    event.target.tabIndex = -1;
    links[fitting[next]].tabIndex = 0;
    links[fitting[next]].focus();
  });

  // Articles are numbered from 1 in their addresses. Back leads to where one was in the article.
  const places = new Map();
  let article = null;
  let now = -1;
  let followed = false;
  function turn(number, fresh) {
    if (now >= 0) places.set(now, window.scrollY);
    if (now >= 0 || number) main.innerHTML = stored(number);
    links[here].removeAttribute("aria-current");
    here = now = number;
    links[here].setAttribute("aria-current", "true");
    if (!items[here].hidden) links[here].scrollIntoView({ block: "nearest" });
    settle();
    article = open(`article-${number + 1}-`);
    const title = main.querySelector("h1");
    document.title = title.textContent;
    if (!fresh) return;
    main.scrollIntoView();
    title.focus({ preventScroll: true });
  }
  list.addEventListener("click", (event) => { followed = Boolean(event.target.closest("a")); });
  function follow() {
    const match = /^#article-(\d+)(?:-([drs]\d+))?$/.exec(location.hash);
    const number = match ? match[1] - 1 : 0;
    if (number < 0 || number >= items.length) return;
    if (number !== now) {
      const before = places.get(number);
      turn(number, followed);
      if (!followed && !(match && match[2])) window.scrollTo(0, before || 0);
    } else if (followed) {
      main.scrollIntoView();
    }
    followed = false;
    if (match && match[2]) article.aim(match[2]);
  }
  find(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    main.querySelector("h1").focus();
  });
  window.addEventListener("hashchange", follow);
  sift();
  follow();
  if (now < 0) turn(0, false);
}
