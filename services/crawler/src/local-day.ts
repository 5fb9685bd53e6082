/** The calendar day (`YYYY-MM-DD`) of a moment in an IANA time zone. */
export function localDay(milliseconds: number, timeZone: string): string {
  // The Swedish way of writing a date is that of ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(milliseconds);
}
