/** An address that may stand behind a link: of the web, not a script or a file. */
export function webLink(url: string): string | undefined {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;
}
