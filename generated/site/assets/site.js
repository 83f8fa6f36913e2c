// Loaded before the page is painted: colour scheme first, then what only works with a script.
(() => {
  const root = document.documentElement;
  const key = 'postwright-theme';
  const systemDark = matchMedia('(prefers-color-scheme: dark)');

  // Storage can be forbidden by the reader's browser.
  const read = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const write = (value) => {
    try {
      localStorage.setItem(key, value);
    } catch {}
  };

  const stored = read();
  if (stored === 'dark' || stored === 'light') root.dataset.theme = stored;
  root.classList.add('js');

  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : systemDark.matches);

  const setUpTheme = (button) => {
    const label = () => {
      button.textContent = isDark() ? 'Light' : 'Dark';
      button.setAttribute('aria-label', `${button.textContent} colours`);
    };
    button.hidden = false;
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      write(root.dataset.theme);
      label();
    });
    systemDark.addEventListener('change', label);
    label();
  };

  // Pages served without TLS have no clipboard interface.
  const copyOldWay = (text) => {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  };

  const setUpCopy = (button) => {
    const code = button.closest('.snippet, .url').querySelector('code');
    button.hidden = false;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
      } catch {
        copyOldWay(code.textContent);
        button.focus();
      }
      button.textContent = 'Copied';
      setTimeout(() => (button.textContent = 'Copy'), 1500);
    });
  };

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('.theme').forEach(setUpTheme);
    document.querySelectorAll('.copy').forEach(setUpCopy);
    document.querySelector('.side [aria-current]')?.scrollIntoView({ block: 'nearest' });
  });
})();
