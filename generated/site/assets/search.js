(() => {
const { element, site } = globalThis.postwright;
const { index, fields, storeFields, targets } = globalThis.postwrightIndex;
const engine = globalThis.MiniSearch.loadJS(index, { fields, storeFields });
const mostHits = 20;
const options = {
boost: { name: 6, trail: 2, path: 2, parts: 2, method: 2 },
prefix: (term) => term.length > 1,
fuzzy: (term) => (term.length > 4 ? 0.25 : false),
};
const idle = new Set('a an and are as can do does for from how i is it me my of on please the this to want with'.split(' '));
const leads = new Set(['in', 'with', 'using', 'via', 'by']);
const otherNames = { js: 'javascript', node: 'javascript', ts: 'typescript', py: 'python', rb: 'ruby', csharp: 'c#' };
Object.assign(otherNames, { dotnet: 'c#', golang: 'go', bash: 'shell', sh: 'shell', ps: 'powershell', rs: 'rust' });
const everyday = new Set(['http', 'shell', 'go', 'c', 'r']);
const namesOf = ({ client }) => [client, client.split(/[\s:(]/)[0]].map((name) => name.toLowerCase());
const isWord = (word) => engine.search(word, { prefix: false, fuzzy: false }).length > 0;
const targetOf = (word, isLed) => {
const name = otherNames[word] ?? word;
const isSure = isLed || !isWord(word);
const ofLanguage = targets.filter(({ language }) => language.toLowerCase() === name);
if (ofLanguage.length > 0 && (isSure || !everyday.has(name))) return ofLanguage;
return isSure ? targets.filter((target) => namesOf(target).includes(word)) : [];
};
const understand = (question) => {
const words = question.toLowerCase().split(/[\s?!,;]+/).filter(Boolean);
const isLed = words.map((_, at) => leads.has(words[at - 1]));
const named = words.map((word, at) => (word.length > 1 || isLed[at] ? targetOf(word, isLed[at]) : []));
const rest = words.filter((word, at) => named[at].length === 0 && !idle.has(word) && !leads.has(word));
const [first = [], ...others] = named.filter((some) => some.length > 0);
const chosen = others.reduce((left, some) => {
const both = left.filter((one) => some.includes(one));
return both.length > 0 ? both : left;
}, first);
return { words: rest.join(' '), chosen };
};
const find = (words, whole) => {
if (words === '') return engine.search(whole.trim() === '' ? globalThis.MiniSearch.wildcard : whole, options);
const all = engine.search(words, { ...options, combineWith: 'AND' });
return all.length > 0 ? all : engine.search(words, options);
};
const fragmentOf = (chosen) => {
if (chosen.length === 0) return '';
const [{ id, language }] = chosen;
const whole = targets.filter((target) => target.language === language).length;
return chosen.length > 1 && chosen.length === whole ? `#${id.split('-').slice(0, 2).join('-')}` : `#${id}`;
};
const input = element('input', {
...{ type: 'search', role: 'combobox', 'aria-label': 'Search', 'aria-controls': 'hits', 'aria-expanded': 'true' },
...{ 'aria-autocomplete': 'list', placeholder: 'Search, e.g. refresh token php' },
...{ autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' },
});
const list = element('div', { id: 'hits', role: 'listbox', 'aria-label': 'Results' });
const said = element('p', { class: 'none', role: 'status' });
const close = element('button', { type: 'button', class: 'icon close-search', 'aria-label': 'Close search' });
const keys = element('p', { class: 'keys', 'aria-hidden': 'true' });
for (const [key, use] of [['↑↓', 'choose'], ['↵', 'open'], ['esc', 'close']])
keys.append(element('span', {}, element('kbd', {}, key), ` ${use}`));
const dialog = element('dialog', { class: 'search', 'aria-label': 'Search' });
dialog.append(element('p', { class: 'ask' }, input, close), list, said, keys);
const marked = (text, terms) => {
const made = document.createDocumentFragment();
const escaped = terms.map((term) => term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
const parts = terms.length === 0 ? [text] : text.split(new RegExp(`(${escaped.join('|')})`, 'giu'));
parts.forEach((part, at) => made.append(at % 2 === 1 ? element('mark', {}, part) : part));
return made;
};
const showHit = (hit, at, fragment) => {
const terms = (hit.terms ?? []).filter((term) => term.length > 1).sort((a, b) => b.length - a.length);
const link = element('a', { href: new URL(hit.href + fragment, site).href, id: `hit-${at}`, role: 'option', tabindex: '-1' });
const badge = hit.method === '' ? ['folder-hit', 'Folder'] : [`method ${hit.tone}`, hit.method];
const what = element('span', { class: 'what' }, element('strong', {}, marked(hit.name, terms)));
const where = element('span', { class: 'where' });
if (hit.trail !== '') where.append(element('span', {}, marked(hit.trail, terms)));
if (hit.path !== '') where.append(element('code', {}, marked(hit.path, terms)));
what.append(where);
if (hit.summary !== '') what.append(element('span', { class: 'quiet' }, marked(hit.summary, terms)));
link.append(element('span', { class: badge[0] }, badge[1]), ' ', what);
return link;
};
let selected = 0;
const select = (at) => {
selected = at;
[...list.children].forEach((hit, index) => hit.setAttribute('aria-selected', String(index === at)));
const hit = list.children[at];
if (hit === undefined) input.removeAttribute('aria-activedescendant');
else input.setAttribute('aria-activedescendant', hit.id);
hit?.scrollIntoView({ block: 'nearest' });
};
const update = () => {
const { words, chosen } = understand(input.value);
const all = find(words, words === '' && chosen.length > 0 ? '' : input.value);
const hits = chosen.length > 0 ? all.filter(({ method }) => method !== '') : all;
const fragment = fragmentOf(chosen);
list.replaceChildren(...hits.slice(0, mostHits).map((hit, at) => showHit(hit, at, fragment)));
const names = fragment === '' ? '' : ` · opens in ${chosen[0].language}`;
const count = hits.length === 0 ? 'Nothing found' : `${hits.length} ${hits.length === 1 ? 'result' : 'results'}`;
said.textContent = input.value.trim() === '' ? '' : `${count}${names}`;
select(0);
};
input.addEventListener('input', update);
input.addEventListener('keydown', (event) => {
const last = list.children.length - 1;
if (event.key === 'ArrowDown') select(selected >= last ? 0 : selected + 1);
else if (event.key === 'ArrowUp') select(selected <= 0 ? last : selected - 1);
else if (event.key === 'Enter') list.children[selected]?.click();
else return;
event.preventDefault();
});
list.addEventListener('pointermove', ({ target }) => {
const at = [...list.children].indexOf(target.closest('[role=option]'));
if (at >= 0 && at !== selected) select(at);
});
list.addEventListener('click', ({ target }) => target.closest('a') && dialog.close());
close.addEventListener('click', () => dialog.close());
dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
document.body.append(dialog);
globalThis.postwright.search = (words) => {
if (!dialog.open) dialog.showModal();
if (words === '') input.select();
else input.value = words;
update();
};
})();
