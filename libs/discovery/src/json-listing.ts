import { LinkCollector } from './collect';
import type { Discovery, DiscoveryInput } from './discovery';
import { parsedJson, textAt, valueAt } from './json-value';
import { machineDate } from './machine-date';
import { plainWords } from './markup';

/** How a JSON answer lists articles. */
export interface JsonListMapping {
  /** Dotted path to the array of entries; empty when the answer is the array. */
  readonly items: string;
  /** Dotted path to an address, or a template such as `https://site.kz/news/{id}`. */
  readonly link: string;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  /** Query parameter that counts the pages of the list. */
  readonly pageParameter?: string | undefined;
}

/** The entries of a JSON list, by the mapping of its source. */
export function jsonLinks(input: DiscoveryInput, mapping: JsonListMapping): Discovery {
  const answer = parsedJson(input.text);
  const items = entriesIn(answer, mapping.items);
  if (!items) {
    const cause = answer === undefined ? 'the answer is not JSON' : 'JSON without the list of entries';
    return { kind: 'nothing', reason: 'feed-broken', cause };
  }
  const links = new LinkCollector(input);
  for (const item of items) links.add(linkOf(item, mapping, input.timeZone));
  return links.finish({ next: items.length > 0 ? nextPage(input.url, mapping.pageParameter) : undefined });
}

/** The array at the path, or else the answer itself or the only one that it wraps: such answers change their envelope. */
function entriesIn(answer: unknown, path: string): readonly unknown[] | undefined {
  const stated = valueAt(answer, path);
  if (Array.isArray(stated)) return stated;
  if (Array.isArray(answer)) return answer;
  if (typeof answer !== 'object' || answer === null) return undefined;
  const arrays = Object.values(answer).filter(Array.isArray);
  return arrays.length === 1 ? arrays[0] : undefined;
}

function linkOf(item: unknown, mapping: JsonListMapping, timeZone: string) {
  const title = mapping.title && textAt(item, mapping.title);
  const date = mapping.date && dateOf(textAt(item, mapping.date), timeZone);
  return {
    address: mapping.link.includes('{') ? filled(mapping.link, item) : textAt(item, mapping.link),
    ...(title ? { title: plainWords(title) } : {}),
    ...(date ? { publishedOn: date } : {}),
  };
}

/** A template with every `{path}` filled in; undefined when a value is missing. */
function filled(template: string, item: unknown): string | undefined {
  let missing = false;
  const address = template.replace(/\{([\w.]+)\}/g, (_all, path: string) => {
    const value = textAt(item, path);
    missing ||= value === undefined;
    return encodeURIComponent(value ?? '');
  });
  return missing ? undefined : address;
}

function dateOf(text: string | undefined, timeZone: string): string | undefined {
  if (!text || !/^\d{10}(\d{3})?$/.test(text)) return machineDate(text, timeZone);
  const instant = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
  return machineDate(instant.toISOString(), timeZone);
}

function nextPage(address: string, parameter: string | undefined): string | undefined {
  if (!parameter) return undefined;
  const url = new URL(address);
  url.searchParams.set(parameter, String(Number(url.searchParams.get(parameter) ?? 1) + 1));
  return url.href;
}
