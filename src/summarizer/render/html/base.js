"use strict";
document.documentElement.classList.add("js");

// What all parts of the script use.
const make = (name, text, kind) => {
  const node = document.createElement(name);
  if (text !== undefined) node.textContent = text;
  if (kind) node.className = kind;
  return node;
};
const button = (text, kind, act) => {
  const node = make("button", text, kind);
  node.type = "button";
  node.addEventListener("click", act);
  return node;
};
const counted = (number, noun) =>
  `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
const SEVERITIES = ["critical", "high", "medium", "low"];
const worstOf = (severities) => SEVERITIES.find((each) => severities.includes(each));

// What a reader has chosen lasts from article to article, and in this window over a reload. A
// browser may refuse to keep anything; then it lasts until the page is left.
const kept = (store, name) => {
  const key = `mt-summarizer ${name} ${location.pathname}`;
  let held = {};
  try { held = JSON.parse(window[store].getItem(key)) || {}; } catch { /* nothing is kept */ }
  return {
    get: (name) => held[name],
    set: (name, value) => {
      if (value === undefined) delete held[name];
      else held[name] = value;
      try { window[store].setItem(key, JSON.stringify(held)); } catch { /* nor can it be */ }
    },
    values: () => Object.values(held),
  };
};
const chosen = kept("sessionStorage", "choices");
const legend = document.querySelector(".legend");
