// Puts a reader's values into the snippets. `fillTables` (the printer's own tables) stands in front of this in the asset.

/** What prints literals and tells which values a snippet can hold; knows no page. */
const fillerOf = ({ ways, styles, encodings, traits, invisible }) => {
  const tests = traits.map((pattern) => new RegExp(pattern, 'su'));
  const bytes = (text) => [...new TextEncoder().encode(text)];
  const pad = (code, base, width) => code.toString(base).padStart(width, '0');

  const encode = (name, value) => {
    const { percent, map, decode } = encodings[name];
    if (map) return value.replace(/[^]/g, (one) => map[one] ?? one);
    if (!percent && !decode) return value;
    const whole = percent?.includes('%') ? value : value.replace(/%(?![\da-f]{2})/gi, '%25');
    if (decode) {
      try {
        return decodeURIComponent(whole);
      } catch {
        return value;
      }
    }
    const escape = (one) => bytes(one).map((byte) => `%${pad(byte, 16, 2).toUpperCase()}`).join('');
    return whole.replace(/[^]/gu, (one) => (one >= ' ' && one < '\x7f' && !percent.includes(one) ? one : escape(one)));
  };

  const prepare = ({ only, escapes = {}, asciiOnly, ...way }) => {
    const sequences = Object.keys(escapes).sort((a, b) => b.length - a.length);
    const quoted = sequences.map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    return {
      atEnd: {},
      numeric: [],
      ...way,
      escapes,
      only: only && new RegExp(`^(?:${only})$`, 'su'),
      special: new RegExp([...quoted, invisible, ...(asciiOnly ? ['[^\\0-\\x7f]'] : [])].join('|'), 'gu'),
    };
  };
  const prepared = ways.map(prepare);

  const codes = (one, each) => {
    if (each === 'utf-8') return bytes(one);
    return each === 'utf-16' ? one.split('').map((unit) => unit.charCodeAt(0)) : [one.codePointAt(0)];
  };
  const spell = ({ numeric }, one) => {
    const range = numeric.find(({ upTo }) => one.codePointAt(0) <= upTo);
    if (!range) return one;
    const format = (code) =>
      range.format.replace(/\{([xo])(\d?)\}/, (_, base, width) => pad(code, base === 'x' ? 16 : 8, Number(width)));
    return codes(one, range.each).map(format).join('');
  };
  const escape = (way, text, isLast) => {
    const end = isLast && text ? way.atEnd[text.at(-1)] : undefined;
    const body = end === undefined ? text : text.slice(0, -1);
    return body.replace(way.special, (one) => way.escapes[one] ?? spell(way, one)) + (end ?? '');
  };

  return {
    /** Whether a snippet that allows these traits (bits) can hold the value. The second trait stands for all others. */
    accepts: (bits, value) => {
      const has = (index) => tests[index].test(value);
      return has(1) ? (bits & 2) > 0 : tests.every((_, index) => (bits & (2 ** index)) > 0 || !has(index));
    },
    /**
     * The literal in pieces `[code, name]`; a name is there where the piece is a variable's value. `parts` are strings, and
     * `[name, ...encodings]` for variables.
     */
    print: (style, parts, values) => {
      const texts = parts.map((part) => {
        if (typeof part === 'string') return [part];
        const [name, ...names] = part;
        const value = values[name];
        return value === undefined ? [`{{${name}}}`] : [names.reduce((text, one) => encode(one, text), value), name];
      });
      const text = texts.map(([one]) => one).join('');
      const way = prepared[styles[style].find((one) => prepared[one].only?.test(text) !== false)];
      const whole = way.open + escape(way, text, true) + way.close;
      const pieces = texts.map(([one, name], index) => [escape(way, one, index === texts.length - 1), name]);
      pieces.unshift([way.open]);
      pieces.push([way.close]);
      // A sequence that begins in one piece and ends in the next is escaped in the whole only.
      return pieces.map(([one]) => one).join('') === whole ? pieces : [[whole, texts.find(([, name]) => name)?.[1]]];
    },
  };
};

if (globalThis.document)
  (() => {
    const panel = document.getElementById('values');
    const filler = fillerOf(fillTables);
    const key = `postwright-values ${new URL('..', document.currentScript.src).pathname}`;
    const texts = JSON.parse(panel.dataset.texts);
    const inputs = [...panel.querySelectorAll('[data-variable]')];
    const remember = panel.querySelector('.remember input');
    const isSecret = (input) => 'secret' in input.dataset;
    const isMasked = (name) => inputs.some((one) => one.dataset.variable === name && one.classList.contains('masked'));

    // Storage can be forbidden by the reader's browser, or hold what another program left there.
    const bare = (values) => Object.assign(Object.create(null), values);
    const read = () => {
      try {
        const { plain, secret } = JSON.parse(localStorage.getItem(key));
        return { plain: bare(plain), secret: secret && bare(secret) };
      } catch {
        return { plain: bare() };
      }
    };
    const write = () => {
      const { plain, secret = bare() } = read();
      for (const input of inputs) {
        const { variable } = input.dataset;
        const kept = isSecret(input) ? secret : plain;
        delete kept[variable];
        if (input.value) kept[variable] = input.value;
      }
      const isEmpty = !Object.keys({ ...plain, ...secret }).length && !remember?.checked;
      try {
        if (isEmpty) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(keepsSecrets() ? { plain, secret } : { plain }));
      } catch {}
    };
    const keepsSecrets = () => (remember ? remember.checked : Boolean(read().secret));

    const show = (node, pieces) =>
      node.replaceChildren(
        ...pieces.map(([text, name]) => {
          if (!name) return text;
          const mark = document.createElement('mark');
          mark.textContent = text;
          if (isMasked(name)) mark.className = 'masked';
          return mark;
        }),
      );

    const slots = [...document.querySelectorAll('[data-slot]')].map((node) => {
      const [style, text] = node.dataset.slot.split(' ');
      const colour = node.firstElementChild?.className ?? '';
      return { node, style, parts: texts[text], colour, before: [...node.childNodes], now: '' };
    });
    const fillSlot = (slot, values) => {
      const isFilled = slot.parts.some((part) => values[part[0]] !== undefined && typeof part !== 'string');
      const pieces = isFilled ? filler.print(slot.style, slot.parts, values) : [];
      const now = JSON.stringify(pieces.map(([text, name]) => [text, name && isMasked(name)]));
      if (now === slot.now || (!isFilled && !slot.now)) return;
      slot.now = isFilled ? now : '';
      if (!isFilled) return slot.node.replaceChildren(...slot.before);
      const inner = document.createElement('span');
      inner.className = slot.colour;
      show(inner, pieces);
      slot.node.replaceChildren(inner);
    };

    const snippets = [...document.querySelectorAll('[data-fill]')].map((code) => {
      const note = document.createElement('p');
      note.className = 'unfilled';
      note.setAttribute('role', 'status');
      code.closest('.snippet').prepend(note);
      const bits = code.dataset.fill.split(' ').map((one) => Number.parseInt(one, 36));
      return { bits, note, slots: slots.filter(({ node }) => code.contains(node)) };
    });
    const fillSnippet = ({ bits, note, slots: own }) => {
      const values = bare();
      const left = [];
      inputs.forEach(({ value, dataset: { variable } }, index) => {
        if (!value) return;
        if (filler.accepts(bits[index], value)) values[variable] = value;
        else if (own.some(({ parts }) => parts.some((part) => part[0] === variable))) left.push(`{{${variable}}}`);
      });
      for (const slot of own) fillSlot(slot, values);
      note.textContent = left.length ? `${left.join(', ')} left as it is: that value would change more of this code.` : '';
    };

    const places = [...document.querySelectorAll('.url var')].map((node) => ({ node, name: node.textContent.slice(2, -2) }));
    const fillAddress = ({ node, name }) => {
      const input = inputs.find(({ dataset }) => dataset.variable === name);
      node.textContent = (!isSecret(input ?? { dataset: { secret: '' } }) && input.value) || `{{${name}}}`;
    };

    const fill = () => {
      snippets.forEach(fillSnippet);
      places.forEach(fillAddress);
      const count = inputs.filter(({ value }) => value).length;
      panel.querySelector('.count').textContent = count ? `${count} of ${inputs.length}` : '';
    };
    const load = () => {
      const { plain, secret } = read();
      if (remember) remember.checked = Boolean(secret);
      for (const input of inputs) {
        const { variable } = input.dataset;
        if (!isSecret(input)) input.value = plain[variable] ?? '';
        else if (secret) input.value = secret[variable] ?? '';
      }
      fill();
    };

    panel.addEventListener('input', () => {
      write();
      fill();
    });
    panel.querySelectorAll('.show').forEach((button) => {
      const input = document.getElementById(button.getAttribute('aria-controls'));
      button.addEventListener('click', () => {
        button.setAttribute('aria-pressed', String(!input.classList.toggle('masked')));
        fill();
      });
    });
    panel.querySelector('.clear').addEventListener('click', () => {
      try {
        localStorage.removeItem(key);
      } catch {}
      for (const input of inputs) input.value = '';
      if (remember) remember.checked = false;
      fill();
    });
    // The same site open in another tab of the browser follows.
    addEventListener('storage', (event) => {
      if (event.key === key || event.key === null) load();
    });
    load();
  })();
