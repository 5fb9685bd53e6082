const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day (`YYYY-MM-DD`) of a moment in an IANA time zone. */
export function localDay(milliseconds: number, timeZone: string): string {
  const known = formats.get(timeZone);
  // The Swedish way of writing a date is that of ISO 8601. Making a format takes longer than reading a page.
  const format = known ?? new Intl.DateTimeFormat('sv-SE', { timeZone });
  if (!known) formats.set(timeZone, format);
  return format.format(milliseconds);
}
