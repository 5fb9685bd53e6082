import type { DateMention, QuantityMention, Sentence, Token } from '@kelisim/language';
import { homeSide } from '../activity/home';
import type { PlaceMention, Story } from '../story';
import { type Cue, cues, lemmas, NO_LEMMAS } from './cue-words';
import { around, firstFrom, type Stretch, within } from './stretches';

export type { Cue } from './cue-words';
export type { Stretch } from './stretches';

/** Sentences that a unit left out can be away («… 271,5 млн долларов. … Импорт скромнее, около 118 миллионов»). */
const UNIT_REACH = 12;

const SPEAKING: ReadonlySet<string> = new Set(['lead', 'body', 'title']);

/** A story laid out by token: lemmas, cues, places, for rules that look at what stands near a number. */
export class View {
  private readonly cues = new Map<number, Cue | undefined>();
  private readonly kazakh: readonly PlaceMention[];
  private readonly inside: readonly PlaceMention[];
  private readonly numbers = new Set<number>();
  private readonly placeOfToken = new Map<number, PlaceMention>();

  /** The side that publishes the story. */
  readonly homeSide: 'ru' | 'kz';

  constructor(readonly story: Story) {
    this.homeSide = homeSide(story);
    this.inside = story.places.filter(({ inside, form }) => inside && form === 'name');
    this.kazakh = story.places.filter(({ code, inside }) => code.startsWith('KZ') && !inside);
    for (const { from, to } of story.quantities) for (let at = from; at < to; at++) this.numbers.add(at);
    for (const place of story.places) {
      if (place.inside && place.form !== 'adjective') continue;
      if (!this.numbers.has(place.from))
        for (let at = place.from; at < place.to; at++) this.placeOfToken.set(at, place);
    }
  }

  token(at: number): Token | undefined {
    return this.story.model.tokens[at];
  }

  norm(at: number): string {
    return this.story.model.tokens[at]?.norm ?? '';
  }

  lemmasAt(at: number): ReadonlySet<string> {
    const token = this.token(at);
    return token?.kind === 'word' ? lemmas.get(token.text) : NO_LEMMAS;
  }

  is(at: number, words: ReadonlySet<string>): boolean {
    for (const lemma of this.lemmasAt(at)) if (words.has(lemma)) return true;
    return false;
  }

  cueAt(at: number): Cue | undefined {
    if (this.cues.has(at)) return this.cues.get(at);
    const cue = this.findCue(at);
    this.cues.set(at, cue);
    return cue;
  }

  private findCue(at: number): Cue | undefined {
    if (this.token(at)?.kind !== 'word') return undefined;
    if (this.isWorkplace(at)) return 'jobs';
    for (const lemma of this.lemmasAt(at)) {
      const cue = cues.get(lemma);
      if (cue) return this.isOffice(at) || (lemma === 'оборот' && !this.isTrade(at)) ? undefined : cue;
    }
    return undefined;
  }

  /** «рабочих мест», in that order or the other. */
  isWorkplace(at: number): boolean {
    return /^мест/.test(this.norm(at)) && (/^рабоч/.test(this.norm(at - 1)) || /^рабоч/.test(this.norm(at + 1)));
  }

  /** «внешнеторговый оборот», «оборот области с …»; a firm's own «оборот за 2017 год» is none of ours. */
  private isTrade(at: number): boolean {
    if (/^(?:внешнеторг|торгов|взаимн|совместн|внешнеэконом|общ|двусторонн)/.test(this.norm(at - 1))) return true;
    if (this.numbers.has(at - 1) || /^(?:част[ьи]|долю?|доли|объема)$/.test(this.norm(at - 1))) return true;
    for (let next = at - 4; next < at + 6; next++) if (this.placeOfToken.has(next)) return true;
    return false;
  }

  /** «министр инвестиций», «центр поддержки экспорта», «палата предпринимателей»: the word names an office, not a measure. */
  private isOffice(at: number): boolean {
    for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
      const norm = this.norm(before);
      if (
        /^(?:министр|министерств|департамент|управлени|комитет|отдел|центр|агентств|палат|фонд|директор|руководител)/.test(
          norm,
        )
      )
        return true;
      if (this.token(before)?.kind !== 'word') return false;
    }
    return false;
  }

  /** Places inside names, of firms for the most part, in a stretch. */
  insideIn({ from, to }: Stretch): readonly PlaceMention[] {
    return within(this.inside, from, to);
  }

  /** The place on Kazakhstan's side that was named last before a token. */
  kazakhBefore(at: number): PlaceMention | undefined {
    return this.kazakh[firstFrom(this.kazakh, at) - 1];
  }

  /** Whether the token belongs to a number or its unit. */
  isNumber(at: number): boolean {
    return this.numbers.has(at);
  }

  placeAt(at: number): PlaceMention | undefined {
    return this.placeOfToken.get(at);
  }

  /** Sentences that speak, in order, with their zone. */
  *sentences(): Generator<{ sentence: Sentence; title: boolean }> {
    for (const sentence of this.story.model.sentences) {
      const zone = this.story.zones[sentence.block] ?? 'frame';
      if (SPEAKING.has(zone)) yield { sentence, title: zone === 'title' };
    }
  }

  /** The sentence of a token at or before a known one. */
  sentenceAt(at: number, known: Sentence): Sentence {
    if (at >= known.from) return known;
    const { sentences } = this.story.model;
    let sentence = sentences[known.index]!; // the known one may be a part of it
    while (at < sentence.from) sentence = sentences[sentence.index - 1]!;
    return around(sentence, { from: at, to: at + 1 });
  }

  quantitiesIn({ from, to }: Stretch): readonly QuantityMention[] {
    return within(this.story.quantities, from, to);
  }

  /** The last unit named before a token in its paragraph or the ones before it. */
  unitBefore(sentence: Sentence, at: number, wanted: (unit: string) => boolean): QuantityMention['unit'] {
    const first = this.story.model.sentences[Math.max(0, sentence.index - UNIT_REACH)]!;
    return this.quantitiesIn({ from: Math.max(first.from, at - UNIT_REACH * 40), to: at }).findLast(
      ({ unit }) => unit !== undefined && wanted(unit),
    )?.unit;
  }

  datesIn({ from, to }: Stretch): readonly DateMention[] {
    return within(this.story.dates, from, to);
  }

  /** Places named in a stretch, each once. */
  placesIn({ from, to }: Stretch): readonly PlaceMention[] {
    const found = new Set<PlaceMention>();
    for (let at = from; at < to; at++) {
      const place = this.placeOfToken.get(at);
      if (place) found.add(place);
    }
    return [...found];
  }

  /** The stretch between the marks (comma, semicolon, colon, bracket) around a token; a dash joins. */
  segment(sentence: Stretch, at: number): Stretch {
    let from = at;
    while (from > sentence.from && !this.isMark(from - 1)) from--;
    let to = at + 1;
    while (to < sentence.to && !this.isMark(to)) to++;
    return { from, to };
  }

  isMark(at: number): boolean {
    const token = this.token(at);
    return token?.kind === 'punctuation' && /^[,;:()[\]]$/.test(token.text);
  }

  /** How many brackets are open at a token of the sentence. */
  depth(sentence: Stretch, at: number): number {
    let depth = 0;
    for (let index = sentence.from; index < at; index++) {
      if (this.norm(index) === '(') depth++;
      else if (this.norm(index) === ')' && depth > 0) depth--;
    }
    return depth;
  }
}
