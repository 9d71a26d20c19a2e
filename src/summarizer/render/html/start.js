{
  const main = document.getElementById("main");
  const open = (prefix) => {
    const article = openArticle(main, prefix);
    if (!prefix) review.of(article.data.texts.map((text) => text[1]));
    review.attach(main, article);
    return article;
  };
  if (document.body.classList.contains("many")) openIndex(main, open);
  else {
    const article = open("");
    const follow = () => article.aim(location.hash.slice(1));
    window.addEventListener("hashchange", follow);
    if (location.hash) follow();
  }

  // What is folded up is printed too.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...main.querySelectorAll("details:not([open])")];
    for (const each of opened) each.open = true;
  });
  window.addEventListener("afterprint", () => { for (const each of opened) each.open = false; });
}
