import type { Subscription } from '@kelisim/domain/documents/alerting';
import { NEWS_KINDS, type News } from '@kelisim/domain/documents/news';
import type { InterfaceLanguage } from '@kelisim/phrases';
import type { MailSettings } from './settings';
import { type NewsView, viewOf } from './view';
import { regionIn } from './words';

/** News of one kind, in a digest. */
export interface Section {
  readonly kind: News['kind'];
  readonly items: readonly NewsView[];
}

/** A bar of the small chart: how much of a digest is about one region. */
export interface Bar {
  readonly name: string;
  readonly count: number;
  /** Of the longest bar, in per cent. */
  readonly share: number;
}

const MOST_BARS = 6;

/** A digest in sections; what is over the cap is counted. */
export function digestView({ cap, language }: Subscription, news: readonly News[], settings: MailSettings) {
  const shown = byWeight(news).slice(0, cap);
  const sections = NEWS_KINDS.map((kind) => ({
    kind,
    items: shown.filter((each) => each.kind === kind).map((each) => viewOf(each, language, settings)),
  })).filter((section) => section.items.length > 0);
  return { sections, more: news.length - shown.length, bars: barsOf(news, language) };
}

/** What matters most is shown first and the last to be left out. */
function byWeight(news: readonly News[]): News[] {
  const weight = ({ kind }: News) => NEWS_KINDS.indexOf(kind);
  return [...news].sort((a, b) => weight(a) - weight(b));
}

function barsOf(news: readonly News[], language: InterfaceLanguage): Bar[] {
  const counts = new Map<string, number>();
  for (const { regions } of news) for (const code of new Set(regions)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST_BARS);
  const longest = ranked[0]?.[1] ?? 1;
  return ranked.map(([code, count]) => ({
    name: regionIn(code, language),
    count,
    share: Math.max(4, Math.round((100 * count) / longest)),
  }));
}
