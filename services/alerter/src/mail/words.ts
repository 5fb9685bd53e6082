import type { News } from '@kelisim/domain/documents/news';
import { regionName } from '@kelisim/gazetteer';
import { type InterfaceLanguage, type Phrases, regionNames } from '@kelisim/phrases';

/** Longest subject; mail clients show about so much of it. */
const LONGEST_SUBJECT = 140;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Text from outside on one line: control characters, line ends and invisible turns of direction become spaces. */
export function oneLine(text: string, most = 2_000): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > most ? `${[...line].slice(0, most - 1).join('')}…` : line;
}

/** A date of any precision, a period or a minute in the words of a language; what is no date stays as it is. */
export function inWords(date: string, language: InterfaceLanguage): string {
  if (date.includes('/'))
    return date
      .split('/')
      .map((each) => inWords(each, language))
      .join(' – ');
  const [day = '', time] = date.split('T');
  const [year, month, ofMonth] = day.split('-');
  const moment = new Date(`${year}-${month ?? '01'}-${ofMonth ?? '01'}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return date;
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (month) parts.month = 'long';
  if (ofMonth) parts.day = 'numeric';
  const words = new Intl.DateTimeFormat(language, parts).format(moment);
  return time ? `${words}, ${time.slice(0, 5)}` : words;
}

/** The wording of what happened, without whom: «Подписан меморандум». */
export function headlineOf(news: News, say: Phrases, language: InterfaceLanguage): string {
  const { agreement, figure, event, incident } = news;
  if (agreement) return agreementHeadline(agreement, say);
  if (figure) return say('news.figure', { what: figureInWords(figure, say, language) });
  if (event)
    return say('news.event', {
      what: [say(`eventKind.${event.kind}`), event.on && inWords(event.on, language)].filter(Boolean).join(', '),
    });
  if (incident)
    return say(incident.over ? 'news.incidentOver' : 'news.incident', {
      what: say(`news.${incident.what}`, { title: news.title }),
    });
  return say('news.story', { what: news.title });
}

function agreementHeadline({ instrument, status }: NonNullable<News['agreement']>, say: Phrases): string {
  if (instrument === 'arrangement' && status === 'signed') return say('news.arranged');
  const gender = say(`news.gender.${instrument}`);
  const places = { instrument: say(`instrument.${instrument}`), to: say(`news.to.${instrument}`) };
  return capital(say(`news.headline.${status}.${gender}`, places));
}

/** A figure's value with its unit: «около 1,5 млрд ₽» is left to the evidence, here stands the whole number. */
export function figureInWords(figure: NonNullable<News['figure']>, say: Phrases, language: InterfaceLanguage): string {
  const { value, unit, measure, qualifier, direction, kind } = figure;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  const plain = `${number} ${say(`unit.${unit}`)}`;
  const qualified = qualifier ? say(`news.${qualifier}`, { value: plain }) : plain;
  const change = kind === 'change' && direction ? `${say(`direction.${direction}`)} ` : '';
  return `${say(`measure.${measure}`)}: ${change}${qualified}`;
}

/** A region's name in the reader's language; the Russian one where there is none. */
export const regionIn = (code: string, language: InterfaceLanguage): string =>
  regionNames(language)[code] ?? regionName(code) ?? code;

/** Between whom: «Новгородская область — область Улытау» where both sides' regions are known, else as the news is titled. */
export function sidesOf({ regions, title }: Pick<News, 'regions' | 'title'>, language: InterfaceLanguage): string {
  const names = (side: string) =>
    regions.filter((code) => code.startsWith(side)).map((code) => regionIn(code, language));
  const [ru, kz] = [names('RU-'), names('KZ-')];
  const isShort = ru.length > 0 && kz.length > 0 && ru.length + kz.length <= 4;
  return isShort ? `${ru.join(', ')} — ${kz.join(', ')}` : title;
}

/** The subject of a mail: what happened, and between whom. */
export function subjectOf(news: News, say: Phrases, language: InterfaceLanguage): string {
  const headline = headlineOf(news, say, language);
  const isWhole = news.kind === 'story' || news.kind === 'incident';
  return oneLine(
    isWhole ? headline : say('news.between', { headline, sides: sidesOf(news, language) }),
    LONGEST_SUBJECT,
  );
}

/** An address that may stand behind a link: of the web, not a script or a file. */
export const webLink = (url: string): string | undefined => (/^https?:\/\/[^\s"<>]+$/i.test(url) ? url : undefined);
