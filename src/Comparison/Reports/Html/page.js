// Sorts and filters the tables of cases and of figures, and opens and closes the chosen case. All else works without it.
"use strict";
(() => {
  const compareText = new Intl.Collator("en", { numeric: true }).compare;

  function enliven(filtered) {
    const table = filtered.querySelector("table");
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const form = filtered.querySelector("form");
    const filter = form.querySelector("[type=search]");
    const choice = form.querySelector("select");
    const count = form.querySelector("output");
    // What a reader may look for: everything in the row, and the name in full.
    const texts = new Map(rows.map(row => [row, `${row.textContent} ${row.querySelector("a")?.title ?? ""}`.toLowerCase()]));

    function show() {
      const words = filter.value.toLowerCase().split(/\s+/).filter(word => word);
      const facets = choice
        ? (choice.value ? new Set([choice.value]) : null)
        : new Set([...form.querySelectorAll("[name=facet]:checked")].map(box => box.value));
      let shown = 0;
      for (const row of rows) {
        row.hidden = !((!facets || facets.has(row.dataset.facet)) && words.every(word => texts.get(row).includes(word)));
        shown += row.hidden ? 0 : 1;
      }
      count.value = `${shown} of ${rows.length} ${filtered.dataset.noun}`;
    }

    function sort(header) {
      const descending = header.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells)
        other.removeAttribute("aria-sort");
      header.setAttribute("aria-sort", descending ? "descending" : "ascending");
      const sign = descending ? -1 : 1;
      const column = header.cellIndex;
      // What has no figure stays at the end, whichever way it is sorted.
      const key = row => row.cells[column].dataset.key === undefined ? NaN : Number(row.cells[column].dataset.key);
      const isNumber = rows.some(row => !Number.isNaN(key(row)));
      rows.sort((one, other) => {
        if (!isNumber)
          return sign * compareText(one.cells[column].textContent, other.cells[column].textContent);
        const [a, b] = [key(one), key(other)];
        return Number.isNaN(a) || Number.isNaN(b) ? Number.isNaN(a) - Number.isNaN(b) : sign * (a - b);
      });
      body.append(...rows);
    }

    for (const header of table.tHead.rows[0].cells) {
      const button = header.querySelector("button");
      button.disabled = false;
      button.addEventListener("click", () => sort(header));
    }
    form.addEventListener("input", show);
    form.addEventListener("submit", event => event.preventDefault());
    form.hidden = false;
    show();
  }

  const cases = document.querySelector("#cases tbody");
  let opener = null;

  const isOpen = () => /^#case-\d+$/.test(location.hash);

  // The focus stays where the case was chosen: whoever did it with the keyboard goes on from there.
  function mark() {
    if (location.hash === "#words")
      document.getElementById("words").open = true;
    for (const row of cases?.rows ?? []) {
      row.removeAttribute("aria-current");
      const link = row.querySelector("a");
      if (link.hash !== location.hash)
        continue;
      row.setAttribute("aria-current", "true");
      if (opener?.hash !== location.hash)
        opener = link;
      opener.focus({ preventScroll: true });
    }
  }

  // Up and down go from case to case, and choose it.
  function move(event) {
    const down = event.key === "ArrowDown";
    if (!down && event.key !== "ArrowUp")
      return;
    const shown = [...cases.rows].filter(row => !row.hidden);
    const next = shown[shown.indexOf(event.target.closest("tr")) + (down ? 1 : -1)];
    if (!next)
      return;
    event.preventDefault();
    opener = next.querySelector("a");
    opener.focus();
    location.replace(opener.hash);
  }

  // The reader stays where they were.
  function close() {
    const [x, y] = [scrollX, scrollY];
    location.replace("#cases");
    scrollTo(x, y);
    opener?.focus({ preventScroll: true });
  }

  document.querySelectorAll(".filtered").forEach(enliven);
  cases?.addEventListener("keydown", move);
  addEventListener("keydown", event => {
    if (event.key === "Escape" && isOpen())
      close();
  });
  addEventListener("click", event => {
    const link = event.target.closest?.("a");
    if (link?.matches(".close")) {
      event.preventDefault();
      close();
    } else if (link?.hash.startsWith("#case-")) {
      opener = link;
    }
  });
  addEventListener("hashchange", mark);
  mark();
})();
