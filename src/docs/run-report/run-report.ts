// The report of a run as one HTML file that needs nothing else: style and script inside, each allowed by its hash.
import { createHash } from 'node:crypto';
import { loadHighlighter } from '../highlight/highlight.ts';
import { loadPageEngine, minifyCss, readSiteFile } from '../page-engine.ts';
import { trustHtml } from '../safe-html.ts';
import type { RunReport } from '../../model/run-report.ts';
import { describeRun } from './page.ts';

export interface RunReportOptions {
  /** Characters that are shown of a body; the rest is left out, which the page says. */
  readonly bodyLimit: number;
}

/**
 * The page. It reads fully without JavaScript and asks for nothing from anywhere. Nothing of the input becomes markup; secrets
 * are for the maker of the input to mask.
 */
export async function renderRunReport(input: RunReport, { bodyLimit }: RunReportOptions): Promise<string> {
  const highlighter = await loadHighlighter([]);
  const css = minifyCss(readSiteFile('report.css', '_report'));
  const js = readSiteFile('report.js', '_report').replaceAll('\r\n', '\n');
  return loadPageEngine(new Map(), '_report').render('report', {
    ...describeRun(input, highlighter, bodyLimit),
    css: trustHtml(css),
    js: trustHtml(js),
    cssHash: hashOf(css),
    jsHash: hashOf(js),
  });
}

/** As a Content-Security-Policy names what may stand in a page. */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
