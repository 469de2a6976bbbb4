// Sorts and filters the table of cases, and marks the chosen one. All else works without it.
"use strict";
(() => {
  const table = document.getElementById("cases");
  if (!table)
    return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const form = document.querySelector(".controls");
  const filter = document.getElementById("filter");
  const count = document.getElementById("count");
  const compareText = new Intl.Collator("en", { numeric: true }).compare;

  function show() {
    const words = filter.value.toLowerCase().split(/\s+/).filter(word => word);
    const verdicts = new Set([...form.querySelectorAll("[name=verdict]:checked")].map(box => box.value));
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !verdicts.has(row.className) || !words.every(word => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    count.value = `${shown} of ${rows.length} cases`;
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
    for (const row of rows)
      body.append(row);
  }

  // The focus stays in the table: whoever chose with the keyboard goes on from there.
  function mark() {
    for (const row of rows) {
      row.removeAttribute("aria-current");
      const link = row.querySelector("a");
      if (link.hash !== location.hash)
        continue;
      row.setAttribute("aria-current", "true");
      link.focus();
    }
  }

  // Up and down go from case to case, and choose it.
  function move(event) {
    const down = event.key === "ArrowDown";
    if (!down && event.key !== "ArrowUp")
      return;
    const shown = [...body.rows].filter(row => !row.hidden);
    const next = shown[shown.indexOf(event.target.closest("tr")) + (down ? 1 : -1)];
    if (!next)
      return;
    event.preventDefault();
    location.replace(next.querySelector("a").hash);
  }

  for (const header of table.tHead.rows[0].cells) {
    const button = header.querySelector("button");
    button.disabled = false;
    button.addEventListener("click", () => sort(header));
  }
  form.addEventListener("input", show);
  form.addEventListener("submit", event => event.preventDefault());
  body.addEventListener("keydown", move);
  addEventListener("hashchange", mark);
  form.hidden = false;
  show();
  mark();
})();
