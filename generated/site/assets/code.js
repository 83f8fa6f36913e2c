(() => {
const { element } = globalThis.postwright;
const said = element('p', { class: 'unseen', role: 'status' });
const copyOldWay = (text) => {
const area = element('textarea');
area.value = text;
document.body.append(area);
area.select();
document.execCommand('copy');
area.remove();
};
const copy = async (text, button) => {
try {
await navigator.clipboard.writeText(text);
} catch {
copyOldWay(text);
button.focus();
}
button.classList.add('done');
said.textContent = 'Copied';
setTimeout(() => {
button.classList.remove('done');
said.textContent = '';
}, 1500);
};
const download = (text, name) => {
const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
element('a', { href: address, download: name }).click();
setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
const makeButton = (kind, label, act) => {
const button = element('button', { type: 'button', class: `icon ${kind}`, 'aria-label': label, title: label });
button.addEventListener('click', () => act(button));
return button;
};
const shown = () => document.querySelector('.panel .snippet:not([hidden])');
const codeIn = (place) => place.querySelector('code').textContent;
document.body.append(said);
document
.querySelector('.switch .tools')
?.append(
makeButton('download', 'Download code', () => download(codeIn(shown()), shown().dataset.file)),
makeButton('copy', 'Copy code', (button) => copy(codeIn(shown()), button)),
);
for (const place of document.querySelectorAll('.url, .block'))
place.append(makeButton('copy', 'Copy', (button) => copy(codeIn(place), button)));
})();
