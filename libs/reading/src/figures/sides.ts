import type { Measure } from '@kelisim/domain/facts/figure';
import type { PlaceMention, Story } from '../story';
import { last, lastHere, lastOfBlock, type Place } from './draft';
import type { Stretch } from './view';

/** Where the story takes place when a sentence names nobody. */
export interface Setting {
  readonly region?: string;
  /** The one region of Kazakhstan that the story names; undefined when there are several or none. */
  readonly partner?: string;
  /** The region that a Kazakh paper writes from: the one it names most. */
  readonly home?: string;
}

const isRegion = ({ code }: PlaceMention): boolean => code.length > 2;

/** The most named Russian region, and Kazakhstan's if there is but one. */
export function settingOf({ places, language }: Story): Setting {
  const counts = new Map<string, number>();
  for (const place of places)
    if (isRegion(place) && !place.inside) counts.set(place.code, (counts.get(place.code) ?? 0) + 1);
  const most = (side: string) =>
    [...counts].filter(([code]) => code.startsWith(side)).sort(([, left], [, right]) => right - left)[0]?.[0];
  const kazakh = [...counts.keys()].filter((code) => code.startsWith('KZ-'));
  const home = language === 'kk' ? most('KZ-') : undefined;
  return { region: most('RU-'), partner: kazakh.length === 1 ? kazakh[0] : undefined, home };
}

function closest(places: readonly PlaceMention[], { from, to }: Stretch): PlaceMention | undefined {
  const distance = (place: PlaceMention) => (place.to <= from ? from - place.to : place.from - to);
  return places.reduce<PlaceMention | undefined>(
    (best, one) => (!best || distance(one) < distance(best) ? one : best),
    undefined,
  );
}

function named(place: Place, wanted: (mention: PlaceMention) => boolean): PlaceMention | undefined {
  const { view, sentence, quantity } = place;
  const segment = view.segment(sentence, quantity.from);
  const [here, around] = [view.placesIn(segment).filter(wanted), view.placesIn(sentence).filter(wanted)];
  const byName = (places: readonly PlaceMention[]) => places.filter(({ form }) => form !== 'coreference');
  return (
    closest(byName(here), quantity) ??
    closest(here, quantity) ??
    closest(byName(around), quantity) ??
    closest(around, quantity)
  );
}

/** The Russian region of a figure: named in the sentence, else the paragraph's, else the story's. */
export function regionOf(place: Place, setting: Setting): string | undefined {
  const here = named(place, (mention) => mention.code.startsWith('RU-') && !isRival(place, mention));
  return here?.code ?? inParagraph(place) ?? last(place)?.region ?? setting.region;
}

/** «обошли Пермский край», «после Татарстана»: named only to tell whom we follow. */
function isRival({ view, sentence }: Place, { from }: PlaceMention): boolean {
  for (let at = from - 1; at >= Math.max(sentence.from, from - 6); at--) {
    if (/^(?:обош|обогна|опереди|уступ|вслед|после$)/.test(view.norm(at))) return true;
    if (view.isMark(at)) return false;
  }
  return false;
}

/** Tokens of a paragraph that are looked through; few have so many. */
const PARAGRAPH = 400;

/** The Russian region that the paragraph named last. */
function inParagraph({ view, sentence }: Place): string | undefined {
  const block = view.story.model.blocks[sentence.block]!;
  const from = Math.max(view.story.model.sentences[block.from]!.from, sentence.from - PARAGRAPH);
  return view.placesIn({ from, to: sentence.from }).findLast(({ code }) => code.startsWith('RU-'))?.code;
}

/** Measures of single deals: without a name in the sentence they belong to whom the story named last. */
const DEALS: ReadonlySet<Measure> = new Set<Measure>([
  'contracts',
  'shipments',
  'students',
  'investment',
  'freight',
  'jobs',
]);

/** «Темиртау Бургеосервис», «Кызылорда Су»: the town in the name of the firm that takes part. */
function insideName({ view, sentence }: Place): string | undefined {
  return view.insideIn(sentence).find(({ code }) => code.startsWith('KZ-'))?.code;
}

function mentionedBefore({ view, sentence }: Place): string | undefined {
  return view.kazakhBefore(sentence.from)?.code;
}

/** «актюбинская компания строит цех. В проект вложат …»: named in the sentence right before. */
function mentionedNear({ view, sentence }: Place): string | undefined {
  const before = view.kazakhBefore(sentence.from);
  const previous = view.story.model.sentences[sentence.index - 1];
  const isNear = previous?.block === sentence.block && before !== undefined && before.from >= previous.from;
  return isNear && isRegion(before) ? before.code : undefined;
}

const NEIGHBOUR = /^соседн/;

/** «в соседнюю страну», «соседнее государство». */
function isNeighbour({ view, sentence }: Place): boolean {
  for (let at = sentence.from; at + 1 < sentence.to; at++) {
    if (NEIGHBOUR.test(view.norm(at)) && /^(?:стран|государств|республик)/.test(view.norm(at + 1))) return true;
  }
  return false;
}

/** `KZ` or the region of Kazakhstan: named in the sentence (of a share the region first), else the paragraph's. */
export function partnerOf(place: Place, measure: Measure, kind: string, setting: Setting): string {
  const isKazakh = ({ code }: PlaceMention) => code.startsWith('KZ');
  const region = kind === 'share' ? named(place, (mention) => isKazakh(mention) && isRegion(mention)) : undefined;
  const here = region ?? named(place, isKazakh);
  if (here) return here.code;
  if (isNeighbour(place)) return 'KZ';
  if (DEALS.has(measure)) {
    const firm = insideName(place);
    if (firm) return firm;
  }
  const fallback = measure === 'contracts' && !setting.home ? setting.partner : undefined;
  const near = DEALS.has(measure) ? (lastHere(place)?.partner ?? mentionedNear(place)) : undefined;
  if (near) return near;
  const before = lastOfBlock(place)?.partner;
  if (before && !(before === 'KZ' && fallback)) return before;
  return fallback ?? (DEALS.has(measure) ? mentionedBefore(place) : undefined) ?? setting.home ?? 'KZ';
}
