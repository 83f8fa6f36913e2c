// Scripts as they are shipped.

/** A script without the lines that are comments and without indentation; exact for those of templates/_site, not for any script. */
export function minifyJs(js: string): string {
  return js.replace(/^\s+/gm, '').replace(/^(?:\/\/|\/?\*).*\n/gm, '');
}
