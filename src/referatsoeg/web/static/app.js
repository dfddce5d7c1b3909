// Comfort on top of pages that work without it: keyboard, completion, copying, enlarging.
"use strict";
(() => {
  const box = document.getElementById("q");
  const list = document.getElementById("forslag");
  // Done here and not by "autofocus": that waits for the first drawing, and letters typed before are lost.
  if (box && "focus" in box.dataset) box.focus();

  // Keyboard: "/" goes to the box, arrows walk through results.
  const isTyping = (node) => /^(INPUT|SELECT|TEXTAREA)$/.test(node.tagName);
  const links = () => [...document.querySelectorAll(".fundlink")];
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" && !isTyping(event.target)) {
      event.preventDefault();
      if (box) { box.focus(); box.select(); } else { location.href = "/"; }
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !isTyping(event.target)) {
      walk(event, event.key === "ArrowDown" ? 1 : -1);
    }
  });
  function walk(event, step) {
    const all = links();
    const at = all.indexOf(document.activeElement);
    if (at < 0 && document.activeElement !== document.body) return;
    const next = all[at + step];
    if (!next) { if (at === 0 && step < 0 && box) { event.preventDefault(); box.focus(); } return; }
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  // Completion under the box.
  const kinds = { title: "emne", body: "udvalg", person: "person", case: "sag" };
  if (box && list) {
    let chosen = -1, timer = 0, asked = 0;
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-controls", "forslag");
    box.setAttribute("aria-expanded", "false");
    box.setAttribute("aria-autocomplete", "list");
    // An answer on its way must not open a list that was closed, nor change one that is chosen from.
    const forget = () => { clearTimeout(timer); asked++; };
    const close = () => { forget(); list.hidden = true; list.replaceChildren(); chosen = -1; box.setAttribute("aria-expanded", "false"); box.removeAttribute("aria-activedescendant"); };
    const choose = (step) => {
      const all = [...list.children];
      if (!all.length) return;
      forget();
      chosen = (chosen + step + all.length) % all.length;
      all.forEach((li, n) => li.setAttribute("aria-selected", String(n === chosen)));
      box.setAttribute("aria-activedescendant", all[chosen].id);
      all[chosen].scrollIntoView({ block: "nearest" });
    };
    const take = (text) => { box.value = /\s/.test(text) ? `"${text}"` : text; close(); box.form.requestSubmit(); };
    const show = (offers) => {
      list.replaceChildren(...offers.map((offer, n) => {
        const li = document.createElement("li"), words = document.createElement("span"), kind = document.createElement("span");
        li.id = `forslag-${n}`;
        li.setAttribute("role", "option");
        li.setAttribute("aria-selected", "false");
        words.textContent = offer.text;
        kind.className = "slags";
        kind.textContent = `${kinds[offer.kind] || offer.kind} · ${offer.items}`;
        li.append(words, kind);
        li.addEventListener("click", () => take(offer.text));
        return li;
      }));
      chosen = -1;
      list.hidden = !offers.length;
      box.setAttribute("aria-expanded", String(Boolean(offers.length)));
    };
    box.addEventListener("input", () => {
      forget();
      const text = box.value.trim(), mine = asked;
      if (text.length < 2) { close(); return; }
      timer = setTimeout(async () => {
        try {
          const answer = await fetch(`/api/suggest?q=${encodeURIComponent(text.slice(0, 100))}`);
          const offers = answer.ok ? (await answer.json()).offers : [];
          if (mine === asked) show(offers);
        } catch { if (mine === asked) close(); }
      }, 120);
    });
    box.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (!list.hidden) { event.preventDefault(); choose(event.key === "ArrowDown" ? 1 : -1); }
        else if (event.key === "ArrowDown" && links().length) { event.preventDefault(); links()[0].focus(); }
      } else if (event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        take(list.children[chosen].firstChild.textContent);
      } else if (event.key === "Escape" && !list.hidden) { event.preventDefault(); close(); }
    });
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
    box.addEventListener("blur", close);
    // Empty fields are left out of the address, so that it says what is asked and no more.
    box.form.addEventListener("submit", () => {
      for (const field of box.form.elements) {
        if (field.name && (field.value === "" || (field.name === "sort" && field.value === "relevance"))) field.disabled = true;
      }
    });
    addEventListener("pageshow", () => { for (const field of box.form.elements) field.disabled = false; });
  }

  // Copying the citation.
  const copy = document.getElementById("kopier");
  if (copy) {
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      const source = document.getElementById(copy.dataset.kopier), told = document.getElementById("kopieret");
      try {
        await navigator.clipboard.writeText(source.textContent);
        told.textContent = "Kopieret.";
      } catch {
        const range = document.createRange();
        range.selectNodeContents(source);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        told.textContent = "Markeret: tryk Ctrl+C.";
      }
    });
  }

  // The page of the original: enlarging and turning pages.
  const sheet = document.getElementById("ark"), picture = document.getElementById("billede");
  const zoom = document.querySelector("[data-zoom]");
  if (sheet && picture && zoom) {
    const enlarge = (big) => {
      if (big && picture.src !== picture.dataset.stor) picture.src = picture.dataset.stor;
      sheet.classList.toggle("stor", big);
      zoom.textContent = big ? "Formindsk" : "Forstør";
    };
    zoom.addEventListener("click", (event) => { event.preventDefault(); enlarge(!sheet.classList.contains("stor")); });
    sheet.addEventListener("keydown", (event) => {
      if (event.key === "+") enlarge(true);
      else if (event.key === "-") enlarge(false);
      else if (!sheet.classList.contains("stor") && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
        const link = document.querySelector(`[data-side="${event.key === "ArrowLeft" ? "forrige" : "naeste"}"]`);
        if (link) link.click();
      }
    });
  }
  const hit = document.querySelector(".linjer .ramt");
  if (hit) { const frame = hit.closest(".linjer"); frame.scrollTop = hit.offsetTop - frame.offsetTop - 80; }
})();
