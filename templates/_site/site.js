// Loaded before the page is painted: colours first, then what leads from page to page.
(() => {
  const root = document.documentElement;
  const own = document.currentScript.src;

  // Storage can be forbidden by the reader's browser.
  const read = (key) => {
    try {
      return localStorage.getItem(`postwright-${key}`);
    } catch {
      return null;
    }
  };
  const write = (key, value) => {
    try {
      localStorage.setItem(`postwright-${key}`, value);
    } catch {}
  };
  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  /** What the other scripts of a page share. `site` is the address of the site's root. */
  globalThis.postwright = { read, write, element, site: new URL('..', own).href };

  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : systemDark.matches);
  const applyTheme = (stored) => {
    if (stored === 'dark' || stored === 'light') root.dataset.theme = stored;
  };
  applyTheme(read('theme'));
  root.classList.add('js');

  const setUpTheme = (button) => {
    const label = () => button.setAttribute('aria-label', isDark() ? 'Light colours' : 'Dark colours');
    button.addEventListener('click', () => {
      applyTheme(isDark() ? 'light' : 'dark');
      write('theme', root.dataset.theme);
      label();
    });
    systemDark.addEventListener('change', label);
    addEventListener('storage', ({ key, newValue }) => {
      if (key !== 'postwright-theme') return;
      applyTheme(newValue);
      label();
    });
    label();
  };

  const load = (name) =>
    new Promise((resolve, reject) => {
      const script = element('script', { src: own.replace('site.js', name) });
      // One after the other, as they were asked for.
      script.async = false;
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => reject(new Error(`${name} cannot be loaded`)));
      document.head.append(script);
    });

  // What is typed while search is on its way belongs to it.
  let typed;
  const keepTyped = (event) => {
    if (typed === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace') typed = [...typed].slice(0, -1).join('');
    else if ([...event.key].length === 1) typed += event.key;
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', keepTyped);

  // The library, the index and what shows them come with the first search.
  let ready;
  const openSearch = async (words = '') => {
    if (typed !== undefined) return;
    ready ??= Promise.all([load('minisearch.js'), load('search-index.js'), load('search.js')]);
    typed = words;
    try {
      await ready;
      globalThis.postwright.search(typed);
    } catch {
      ready = undefined;
    } finally {
      typed = undefined;
    }
  };
  globalThis.postwright.openSearch = openSearch;

  const isWriting = ({ target }) => target instanceof Element && target.closest('input, textarea, select') !== null;
  document.addEventListener('keydown', (event) => {
    const asked =
      ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') ||
      (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event));
    if (!asked) return;
    event.preventDefault();
    openSearch();
  });

  // The page under the pointer is on its way before it is asked for. A disk is fast enough as it is.
  const fetched = new Set([location.href.split('#')[0]]);
  const prefetch = ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href]') : null;
    const address = link?.href.split('#')[0];
    if (!address?.startsWith('http') || link.origin !== location.origin || fetched.has(address)) return;
    fetched.add(address);
    document.head.append(element('link', { rel: 'prefetch', href: address }));
  };
  for (const sign of ['mouseover', 'focusin', 'touchstart']) document.addEventListener(sign, prefetch, { passive: true });

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('.theme').forEach(setUpTheme);
    document.querySelectorAll('.find').forEach((button) => button.addEventListener('click', () => openSearch()));
  });
})();
