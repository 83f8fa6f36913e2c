// The page of a folder, as data for folder.hbs.
import type { Markdown } from '../markdown.ts';
import { type Frame, frameOf, type Site } from '../page-frame.ts';
import type { SafeHtml } from '../safe-html.ts';
import { linkTo, type PlannedCollection, type PlannedFolder } from '../site-plan.ts';
import { countRequests, listLevel, type ListNode } from './list-view.ts';

export interface FolderPage extends Frame {
  readonly name: string;
  readonly back: string;
  readonly count: number;
  readonly single: boolean;
  readonly description: SafeHtml | undefined;
  readonly items: readonly ListNode[];
}

/** Everything that the page of a folder shows: its own requests, and its folders by name. */
export function describeFolder(
  folder: PlannedFolder,
  collection: PlannedCollection,
  { site, markdown }: { readonly site: Site; readonly markdown: Markdown },
): FolderPage {
  const { path, name, items } = folder;
  const { description } = folder.folder;
  const count = countRequests(items);
  return {
    ...frameOf(site, { path, name, summary: markdown.summarise(description, 160), collection, item: folder }),
    name,
    back: linkTo(path, collection.path, 'items'),
    count,
    single: count === 1,
    description: markdown.render(description, 1),
    items: listLevel(items, { path, level: 3, markdown }),
  };
}
