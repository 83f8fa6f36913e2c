(() => {
const { read, write, element } = globalThis.postwright;
const panel = document.querySelector('.panel');
const bar = panel.querySelector('.switch');
const snippets = [...panel.querySelectorAll('.snippet')].map((section) => {
const [language, client] = section.querySelector('h3').childNodes;
return { section, id: section.id, language: language.textContent.trim(), client: client.textContent };
});
const languages = [...new Set(snippets.map(({ language }) => language))];
const recent = () => (read('targets') ?? '').split(' ').filter(Boolean);
const remember = ({ id }) => write('targets', [id, ...recent().filter((one) => one !== id)].slice(0, 20).join(' '));
const latest = (among, ids = recent()) =>
ids.map((id) => among.find((snippet) => snippet.id === id)).find(Boolean) ?? among[0];
const find = (id) => {
if (!id.startsWith('code-')) return undefined;
const exact = snippets.find((snippet) => snippet.id === id);
return exact ?? latest(snippets.filter((snippet) => snippet.id.startsWith(`${id}-`)));
};
const fromAddress = () => {
try {
return find(decodeURIComponent(location.hash.slice(1)));
} catch {
return undefined;
}
};
const content = element('div', { class: 'shown', id: 'shown-code', role: 'tabpanel' });
const list = element('div', { class: 'languages', role: 'tablist', 'aria-label': 'Language' });
const more = element('select', { 'aria-label': 'All languages' });
const client = element('select', { class: 'clients', 'aria-label': 'Client' });
const tabs = languages.map((language, at) =>
element(
'button',
{ type: 'button', role: 'tab', id: `language-${at}`, 'aria-controls': content.id, 'aria-selected': 'false' },
language,
),
);
const option = (text, value) => element('option', { value }, text);
let shown;
const showClients = (language) => {
const own = snippets.filter((snippet) => snippet.language === language);
client.replaceChildren(...own.map((snippet) => option(snippet.client, snippet.id)));
client.disabled = own.length === 1;
};
const bringIntoView = (tab) => {
for (const one of tabs) one.classList.remove('front');
if (tab.offsetTop > 0) tab.classList.add('front');
};
const show = (snippet) => {
if (shown?.language !== snippet.language) showClients(snippet.language);
shown = snippet;
const at = languages.indexOf(snippet.language);
tabs.forEach((tab, index) => {
tab.setAttribute('aria-selected', String(index === at));
tab.tabIndex = index === at ? 0 : -1;
});
for (const one of snippets) one.section.hidden = one !== snippet;
more.value = snippet.language;
client.value = snippet.id;
content.setAttribute('aria-labelledby', tabs[at].id);
bringIntoView(tabs[at]);
};
const choose = (snippet) => {
show(snippet);
remember(snippet);
try {
history.replaceState(history.state, '', `#${encodeURIComponent(snippet.id)}`);
} catch {}
};
const chooseLanguage = (language) => choose(latest(snippets.filter((snippet) => snippet.language === language)));
const moveFocus = (event) => {
const now = tabs.indexOf(document.activeElement);
const last = tabs.length - 1;
const next = { ArrowRight: now === last ? 0 : now + 1, ArrowLeft: now === 0 ? last : now - 1, Home: 0, End: last }[
event.key
];
if (next === undefined || now < 0) return;
event.preventDefault();
chooseLanguage(languages[next]);
tabs[next].focus();
};
tabs.forEach((tab, at) => tab.addEventListener('click', () => chooseLanguage(languages[at])));
list.addEventListener('keydown', moveFocus);
more.append(...languages.map((language) => option(language, language)));
more.addEventListener('change', () => chooseLanguage(more.value));
client.addEventListener('change', () => choose(snippets.find(({ id }) => id === client.value)));
addEventListener('hashchange', () => {
const asked = fromAddress();
if (asked !== undefined) choose(asked);
});
addEventListener('storage', ({ key }) => {
if (key === 'postwright-targets') show(latest(snippets));
});
addEventListener('resize', () => bringIntoView(tabs[languages.indexOf(shown.language)]));
list.append(...tabs);
const row = element('div', { class: 'row' }, list);
if (languages.length > 4) row.append(element('span', { class: 'choice' }, `All ${languages.length}`, more));
bar.append(row, element('div', { class: 'row tools' }, element('span', { class: 'pick' }, client)));
content.append(...snippets.map(({ section }) => section));
panel.append(content);
const catchUp = () => (location.hash.startsWith('#code-') ? choose : show)(latest(snippets));
addEventListener('pageshow', ({ persisted }) => persisted && recent().length > 0 && catchUp());
const [{ type } = {}] = performance.getEntriesByType('navigation');
const asked = fromAddress();
if (type === 'back_forward' && recent().length > 0) catchUp();
else if (asked === undefined) show(latest(snippets));
else {
remember(asked);
show(asked);
}
})();
