// The tree beside a page: folders stay as the reader left them, a filter, and the way to the reader's place.
(() => {
  const { read, write, openSearch } = globalThis.postwright;
  const side = document.getElementById('nav');
  const input = side.querySelector('.filter input');
  const none = side.querySelector('.none');
  const folders = [...side.querySelectorAll('details')];
  const keyOf = (folder) => folder.previousElementSibling.href;

  const readState = () => {
    try {
      return JSON.parse(read('folders')) ?? {};
    } catch {
      return {};
    }
  };
  const restore = () => {
    const state = readState();
    for (const folder of folders) {
      const isAround = folder.querySelector('[aria-current]') !== null;
      if (typeof state[keyOf(folder)] === 'boolean') folder.open = isAround || state[keyOf(folder)];
    }
  };

  let filtering = false;
  for (const folder of folders) {
    folder.firstElementChild.addEventListener('click', () => {
      if (!filtering) write('folders', JSON.stringify({ ...readState(), [keyOf(folder)]: !folder.open }));
    });
  }

  /** Shows an item when it or something in it matches; all of a folder that matches by its own name. */
  const filterItem = (item, words) => {
    const name = item.querySelector(':scope > a').textContent.toLowerCase();
    const isMatch = words.every((word) => name.includes(word));
    const inner = [...item.querySelectorAll(':scope > details > ul > li')];
    const found = inner.map((one) => filterItem(one, isMatch ? [] : words)).some(Boolean);
    item.hidden = !isMatch && !found;
    const folder = item.querySelector(':scope > details');
    if (folder !== null && words.length > 0) folder.open = true;
    return !item.hidden;
  };

  const filter = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    filtering = words.length > 0;
    if (!filtering) restore();
    const found = [...side.querySelectorAll(':scope > ul > li')].map((item) => filterItem(item, words)).some(Boolean);
    none.textContent = filtering && !found ? 'Nothing here. Enter searches everything.' : '';
  };

  input.addEventListener('input', filter);
  input.addEventListener('keydown', (event) => {
    const links = [...side.querySelectorAll('li > a')].filter((link) => link.checkVisibility());
    if (event.key === 'Enter' && links.length === 0) openSearch(input.value);
    else if (event.key === 'Enter') links.find(({ className }) => className !== 'folder')?.click();
    else if (event.key === 'ArrowDown') links[0]?.focus();
    else if (event.key === 'Escape') input.value = '';
    else return;
    event.preventDefault();
    filter();
  });

  restore();
  const current = side.querySelector('[aria-current]');
  if (current !== null) side.scrollTop += current.getBoundingClientRect().top - innerHeight / 2;
})();
