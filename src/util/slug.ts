// Names of people turned into names of files and URLs: readable, safe on every system, never colliding.

/** Characters and UTF-8 bytes of a slug, so that a suffix and an extension still fit into 255 bytes. */
const maxCharacters = 60;
const maxBytes = 180;

/** Device names of Windows, which no file may bear whatever its extension ("Naming Files, Paths, and Namespaces"). */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A letter or digit and what follows it; marks only after one, so that no slug starts with a combining mark. */
const words = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Letters that print nothing (Hangul fillers, variation selectors) would make two names look alike. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

const latinAccents = /(\p{Script=Latin})[\u0300-\u036f]+/gu;

/**
 * One path segment out of any name: lower case, letters and digits of every script kept, everything else one `-`.
 * Latin letters lose their accents. Never empty, never `.` or `..`, never a Windows device name,
 * at most 60 characters and 180 bytes. Two names can give the same slug; see `uniqueSlugs`.
 *
 * @param fallback stands in for a name without any letter or digit; it is made safe in the same way.
 */
export function slugify(name: string, fallback: string): string {
  return toSlug(name) || toSlug(fallback) || 'item';
}

/**
 * One slug for each name, in the same order, different from each other also where case or the composition of
 * characters is ignored (Windows, macOS). The first bearer of a slug has it plain; later ones get the first free of
 * `-2`, `-3`, …, so adding a name at the end never changes the slugs before it unless it bears the suffixed name itself.
 *
 * @param fallback see `slugify`
 */
export function uniqueSlugs(names: readonly string[], fallback = 'item'): readonly string[] {
  const slugs = names.map((name) => slugify(name, fallback));
  const taken = new Set(slugs.map(foldCase));
  const seen = new Set<string>();
  const counters = new Map<string, number>();
  return slugs.map((slug) => {
    const key = foldCase(slug);
    if (!seen.has(key)) {
      seen.add(key);
      return slug;
    }
    let count = counters.get(key) ?? 2;
    while (taken.has(`${key}-${count}`)) count += 1;
    counters.set(key, count + 1);
    taken.add(`${key}-${count}`);
    return `${slug}-${count}`;
  });
}

function toSlug(name: string): string {
  const plain = name.normalize('NFKD').replace(latinAccents, '$1').normalize('NFKC').replace(invisible, '');
  const slug = shorten((plain.toLowerCase().match(words) ?? []).join('-').normalize('NFC'));
  return reserved.test(slug) ? `${slug}-item` : slug;
}

/** Cuts at a word where one ends in the second half, else between two characters. */
function shorten(slug: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of Array.from(slug).slice(0, maxCharacters)) {
    bytes += Buffer.byteLength(character);
    if (bytes > maxBytes) break;
    end += character.length;
  }
  if (end === slug.length) return slug;
  const atWord = slug.lastIndexOf('-', end);
  return slug.slice(0, atWord > end / 2 ? atWord : end);
}

/** Upper case first, since `ß` and `ς` fold only that way. */
function foldCase(slug: string): string {
  return slug.toUpperCase().toLowerCase().normalize('NFC');
}
