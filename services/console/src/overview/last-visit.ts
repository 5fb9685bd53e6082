/** A pause that makes what comes after it another visit. */
const PAUSE_MS = 30 * 60_000;
const YEAR_S = 365 * 24 * 3600;

/** When the reader was here before, out of the cookies, and the cookies that say so from now on. */
export interface LastVisit {
  /** Absent at the first visit. */
  readonly before?: string;
  readonly cookies: readonly string[];
}

const isMoment = (text: string | undefined): text is string => text !== undefined && !Number.isNaN(Date.parse(text));

/** The visit before this one: looks less than half an hour apart are one visit. */
export function lastVisit(cookies: ReadonlyMap<string, string>, now: string): LastVisit {
  const [seen, kept] = [cookies.get('seen'), cookies.get('before')];
  const isNewVisit = isMoment(seen) && Date.parse(now) - Date.parse(seen) > PAUSE_MS;
  const before = isNewVisit ? seen : isMoment(kept) ? kept : undefined;
  return { ...(before && { before }), cookies: [cookie('seen', now), ...(before ? [cookie('before', before)] : [])] };
}

const cookie = (name: string, value: string): string =>
  `${name}=${value}; Path=/; Max-Age=${YEAR_S}; HttpOnly; SameSite=Lax`;
