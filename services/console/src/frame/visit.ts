import { dateText, INTERFACE_LANGUAGES, type InterfaceLanguage, type Phrases, phrases } from '@kelisim/phrases';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { regionNameIn } from './regions';

/** The part of Express' request that is used here. */
export interface WebRequest {
  readonly originalUrl: string;
  readonly method: string;
  readonly protocol: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  visit?: Visit;
}

/** One look at one page: who looks, in which language, at what. */
export interface Visit {
  readonly language: InterfaceLanguage;
  readonly say: Phrases;
  /** The path with its question, as it stands in the address line. */
  readonly address: string;
  readonly path: string;
  /** The name and port that was asked for. */
  readonly host: string;
  readonly asked: URLSearchParams;
  readonly cookies: ReadonlyMap<string, string>;
  region(code: string): string;
  number(value: number): string;
  /** A date as precise as it was told: `2024`, `2024-03`, `2024-03-12`, or two of them with a slash. */
  date(told: string | undefined): string;
}

function cookiesOf(header: string | string[] | undefined): Map<string, string> {
  const pairs = [header ?? []].flat().flatMap((line) => line.split(';'));
  return new Map(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()]),
  );
}

const numbersOf = (locale: string) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
/** Making a format takes longer than hundreds of uses of it. */
const NUMBERS: Readonly<Record<InterfaceLanguage, Intl.NumberFormat>> = {
  ru: numbersOf('ru-RU'),
  en: numbersOf('en-GB'),
  kk: numbersOf('kk-KZ'),
};

/** @param usual the language of those who have not chosen one */
export function visitOf(request: WebRequest, usual: InterfaceLanguage): Visit {
  const url = new URL(request.originalUrl, 'http://console');
  const cookies = cookiesOf(request.headers.cookie);
  const language = INTERFACE_LANGUAGES.find((known) => known === cookies.get('language')) ?? usual;
  return {
    language,
    say: phrases(language),
    address: url.pathname + url.search,
    path: url.pathname,
    host: /^[\w.:[\]-]+$/.exec(String(request.headers.host))?.[0] ?? 'localhost',
    asked: url.searchParams,
    cookies,
    region: (code) => regionNameIn(code, language),
    number: (value) => NUMBERS[language].format(value),
    date: (told) => (told ? dateText(told.replace(/T[^/]*/g, ''), language) : ''),
  };
}

/** Gives a controller's method the visit; the console's first middleware puts it there. */
export const Visiting = createParamDecorator((_: unknown, context: ExecutionContext): Visit => {
  const { visit } = context.switchToHttp().getRequest<WebRequest>();
  if (!visit) throw new Error('no visit was put to the request');
  return visit;
});
