// Turns the snippets, which stand one after the other, into tabs; the choice stays from page to page.
(() => {
  const key = 'postwright-target';
  const list = document.querySelector('.tabs');
  const tabs = [...list.children];
  const panels = tabs.map((tab) => document.getElementById(tab.hash.slice(1)));

  const read = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const write = (id) => {
    try {
      localStorage.setItem(key, id);
    } catch {}
  };

  const select = (index) => {
    tabs.forEach((tab, at) => {
      tab.setAttribute('aria-selected', String(at === index));
      tab.tabIndex = at === index ? 0 : -1;
      panels[at].hidden = at !== index;
    });
  };

  const choose = (index) => {
    select(index);
    write(panels[index].id);
    try {
      history.replaceState(history.state, '', tabs[index].hash);
    } catch {}
  };

  // `#code-php` selects the first of `#code-php-…`.
  const find = (id) => {
    if (!id?.startsWith('code-')) return -1;
    const exact = panels.findIndex((panel) => panel.id === id);
    return exact >= 0 ? exact : panels.findIndex((panel) => panel.id.startsWith(`${id}-`));
  };
  const fromAddress = () => find(decodeURIComponent(location.hash.slice(1)));

  list.setAttribute('role', 'tablist');
  tabs.forEach((tab, index) => {
    tab.id = `${panels[index].id}-tab`;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', panels[index].id);
    panels[index].setAttribute('role', 'tabpanel');
    panels[index].setAttribute('aria-labelledby', tab.id);
    tab.addEventListener('click', (event) => {
      event.preventDefault();
      choose(index);
    });
  });

  list.addEventListener('keydown', (event) => {
    const now = tabs.indexOf(document.activeElement);
    const last = tabs.length - 1;
    const next = { ArrowRight: now === last ? 0 : now + 1, ArrowLeft: now === 0 ? last : now - 1, Home: 0, End: last }[
      event.key
    ];
    if (next === undefined || now < 0) return;
    event.preventDefault();
    choose(next);
    tabs[next].focus();
  });

  addEventListener('hashchange', () => {
    if (fromAddress() >= 0) select(fromAddress());
  });
  // The same page open in another browser tab follows.
  addEventListener('storage', (event) => {
    if (event.key === key && find(event.newValue) >= 0) select(find(event.newValue));
  });

  const asked = fromAddress();
  if (asked >= 0) write(panels[asked].id);
  select(Math.max(0, asked >= 0 ? asked : find(read())));
})();
