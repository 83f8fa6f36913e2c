// What only works with a script: colour scheme, filter, opening a row that a link leads to.
(() => {
  const root = document.documentElement;
  const $ = (selector) => document.querySelector(selector);
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : systemDark.matches);

  const theme = $('.theme');
  const label = () => {
    theme.textContent = isDark() ? 'Light' : 'Dark';
    theme.setAttribute('aria-label', `${theme.textContent} colours`);
  };
  theme.hidden = false;
  theme.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    label();
  });
  systemDark.addEventListener('change', label);
  label();

  const rows = [...document.querySelectorAll('.row')].map((row) => ({
    row,
    text: `${row.querySelector('summary').textContent} ${row.querySelector('.facts').textContent}`
      .replace(/\s+/g, ' ')
      .toLowerCase(),
    failed: row.classList.contains('failed'),
  }));
  const groups = [...document.querySelectorAll('.iteration')];
  const find = $('#find');
  const failedOnly = $('#failed-only');
  const expand = $('#all');

  const apply = () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { row, text, failed } of rows) {
      row.hidden = (failedOnly.checked && !failed) || !words.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector('.row:not([hidden])');
    const isFiltered = failedOnly.checked || words.length > 0;
    $('#told').textContent = isFiltered ? `${shown} of ${rows.length} requests` : '';
  };
  $('.filter').hidden = false;
  find.addEventListener('input', apply);
  failedOnly.addEventListener('change', apply);

  expand.addEventListener('click', () => {
    const isOpening = expand.textContent === 'Expand all';
    for (const { row } of rows) if (!row.hidden) row.open = isOpening;
    expand.textContent = isOpening ? 'Collapse all' : 'Expand all';
  });

  const openTarget = () => {
    const row = /^#r\d+$/.test(location.hash) && $(location.hash);
    if (!row) return;
    if (row.hidden) {
      find.value = '';
      failedOnly.checked = false;
      apply();
    }
    const group = row.closest('.iteration');
    if (group) group.open = true;
    row.open = true;
    row.scrollIntoView();
    row.querySelector('summary').focus({ preventScroll: true });
  };
  addEventListener('hashchange', openTarget);
  // A link that was followed before changes no hash.
  document.addEventListener('click', (event) => {
    if (event.target.closest('a[href^="#r"]')) setTimeout(openTarget);
  });
  apply();
  openTarget();
})();
