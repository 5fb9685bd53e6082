import type { News, Teller } from '@kelisim/domain/documents/news';
import { type InterfaceLanguage, phrases } from '@kelisim/phrases';
import type { MailSettings } from './settings';
import { figureInWords, headlineOf, inWords, oneLine, sidesOf, webLink } from './words';

/** A row of a piece of news: what it is called and what it says. */
interface Row {
  readonly name: string;
  readonly value: string;
}

/** A story as it is shown below a piece of news. */
interface StoryView {
  readonly title: string;
  readonly source: string;
  readonly published: string;
  /** Only where it may be followed. */
  readonly link: string | undefined;
}

/** One piece of news as mails show it: everything in words of the reader's language, nothing empty. */
export interface NewsView {
  readonly headline: string;
  readonly sides: string;
  readonly rows: readonly Row[];
  readonly evidence: string | undefined;
  readonly story: StoryView | undefined;
  readonly others: readonly StoryView[];
  readonly link: string | undefined;
}

export function viewOf(news: News, language: InterfaceLanguage, { consoleUrl }: MailSettings): NewsView {
  const say = phrases(language);
  const headline = oneLine(headlineOf(news, say, language));
  const sides = oneLine(sidesOf(news, language));
  const isSaid = news.kind === 'story' || news.kind === 'incident';
  return {
    headline,
    sides: isSaid || sides === headline ? '' : sides,
    rows: rowsOf(news, language),
    evidence: news.evidence && oneLine(news.evidence),
    story: news.story && storyView(news.story, language),
    others: news.others.map((other) => storyView(other, language)),
    link: consoleUrl && news.path ? consoleUrl + news.path : undefined,
  };
}

function rowsOf(news: News, language: InterfaceLanguage): Row[] {
  const say = phrases(language);
  const { agreement, figure, event, incident } = news;
  const rows: [string, string | undefined][] = [];
  if (agreement) {
    const { parties, subject, on, place, before, status } = agreement;
    const who = parties.map(({ name, side }) => `${name} (${say(`side.${side}`)})`).join('; ');
    const was =
      before && [say(`status.${before.status}`), before.on && inWords(before.on, language)].filter(Boolean).join(', ');
    rows.push(
      [say('mail.who'), who || say('mail.noParties')],
      [say('mail.what'), subject],
      [say('mail.when'), on ? inWords(on, language) : say('mail.undated')],
      [say('mail.where'), place],
      [say('news.changed'), was ? say('news.step', { before: was, now: say(`status.${status}`) }) : say('news.first')],
    );
  }
  if (figure)
    rows.push(
      [say('news.value'), figureInWords(figure, say, language)],
      [say('news.period'), figure.period && inWords(figure.period, language)],
    );
  if (event)
    rows.push(
      [say('mail.what'), news.title],
      [say('mail.when'), event.on ? inWords(event.on, language) : say('mail.undated')],
      [say('mail.where'), event.place],
    );
  if (incident)
    rows.push([say('news.since'), inWords(incident.since.slice(0, 16), language)], [say('news.cause'), incident.cause]);
  return rows.flatMap(([name, value]) => (value ? [{ name, value: oneLine(value) }] : []));
}

function storyView({ title, url, sourceName, publishedOn }: Teller, language: InterfaceLanguage): StoryView {
  return {
    title: oneLine(title, 300),
    source: oneLine(sourceName, 100),
    published: publishedOn ? inWords(publishedOn, language) : '',
    link: webLink(url),
  };
}
