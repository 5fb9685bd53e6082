import type { Ground } from './candidate';
import { canBe, endsPhrase, type HeadWord, headWord, isAdjective } from './words';

const COREFERENCE = new Set(['регион', 'область', 'край', 'республика', 'округ', 'город']);
/** «комитет по культуре», «управление по ЧС» */
const WITH_PO = /^(комитет|управление|департамент|агентство|центр|инспекция|министерство|комиссия|служба|фонд)$/;
const NUMBERED = /^(лицей|школа|гимназия|больница|поликлиника|колледж|училище|интернат)$/;
const LONGEST = 18;

class Complement {
  private last: number;

  constructor(
    private readonly ground: Ground,
    private readonly head: number,
    private readonly end: number,
    private readonly word: HeadWord,
  ) {
    this.last = head + 1;
  }

  /** Index behind the last word that belongs to the name. */
  read(): number {
    for (let at = this.head + 1; at < Math.min(this.end, this.head + LONGEST); ) {
      const next = this.step(at);
      if (next === undefined) break;
      at = next;
    }
    return this.last;
  }

  private take(to: number): number {
    this.last = to;
    return to;
  }

  private step(at: number): number | undefined {
    const { tokens, placeAt, named } = this.ground;
    const token = tokens[at];
    if (!token || named.has(at)) return undefined;
    if (/^(имени|им)$/.test(token.norm)) return this.namesake(at + 1);
    const place = placeAt.get(at);
    if (place && place.form !== 'adjective') return this.place(place.to);
    if (token.norm === 'по')
      return WITH_PO.test(this.word.lemma) && canBe(tokens[at + 1], 'dative') ? this.dative(at + 1) : undefined;
    if (token.norm === 'в' || token.norm === 'на' || token.norm === 'при') return this.located(at);
    if (token.norm === 'и' || token.text === ',') return this.joined(at);
    if (/^(порт|аэропорт|морпорт|станция)$/.test(this.word.lemma) && token.case === 'capital')
      return this.place(at + 1);
    if (token.text === '№' && NUMBERED.test(this.word.lemma) && tokens[at + 1]?.kind === 'number')
      return this.take(at + 2);
    return this.genitive(at);
  }

  private genitive(at: number): number | undefined {
    const { tokens } = this.ground;
    if (!canBe(tokens[at], 'genitive') || endsPhrase(tokens[at])) return undefined;
    if (tokens[at]!.kind === 'word' && COREFERENCE.has(tokens[at]!.norm)) return undefined;
    // An adjective belongs to the name only with its noun.
    return isAdjective(tokens[at]) && canBe(tokens[at + 1], 'genitive') ? at + 1 : this.take(at + 1);
  }

  private place(to: number): number | undefined {
    this.take(to);
    // «посольство Казахстана в России»
    const { tokens, placeAt } = this.ground;
    return this.word.kind === 'embassy' && /^(в|во)$/.test(tokens[to]?.norm ?? '') && placeAt.has(to + 1)
      ? to
      : undefined;
  }

  private namesake(from: number): number | undefined {
    const { tokens } = this.ground;
    let at = tokens[from]?.text === '.' ? from + 1 : from;
    const start = at;
    const named = (index: number): boolean => {
      const token = tokens[index];
      if (index >= this.end || token === undefined) return false;
      return (
        token.kind === 'initial' ||
        (token.kind === 'word' && token.case !== 'lower' && !this.isNextPerson(index, start))
      );
    };
    while (at < start + 4 && named(at)) at++;
    if (at > start) this.take(at);
    return undefined;
  }

  /** The person behind «имени Жубанова» is someone else: its name is known as a mention. */
  private isNextPerson(at: number, from: number): boolean {
    return at > from && this.ground.named.has(at) && !this.ground.named.has(from);
  }

  private dative(from: number): number | undefined {
    const { tokens } = this.ground;
    const fits = (index: number): boolean =>
      index < this.end && canBe(tokens[index], 'dative') && !endsPhrase(tokens[index]);
    let at = from;
    while (
      at < from + 8 &&
      (fits(at) || (tokens[at]?.norm === 'и' && fits(at + 1) && tokens[at + 1]?.case === 'lower'))
    )
      at++;
    return this.take(at);
  }

  private located(at: number): number | undefined {
    const { tokens, placeAt } = this.ground;
    const place = placeAt.get(at + 1);
    if (this.word.kind === 'embassy' && place) return this.place(place.to);
    if (this.word.kind === 'culture' && tokens[at]?.norm === 'на' && tokens[at + 1]?.case === 'capital')
      this.take(at + 2);
    return undefined;
  }

  /** «образования и науки», «промышленности, торговли и …»: a further field, not a further institution. */
  private joined(at: number): number | undefined {
    const { tokens } = this.ground;
    const next = tokens[at + 1];
    if (this.last === this.head + 1 || this.last !== at || !canBe(next, 'genitive') || endsPhrase(next))
      return undefined;
    // «департамента здравоохранения и областного управления»: another body begins.
    if (isAdjective(next) && headWord(tokens[at + 2])) return undefined;
    if (next?.case !== 'lower' || headWord(next) || this.ground.placeAt.has(at + 1)) return undefined;
    if (tokens[at]?.text === ',' && this.word.kind !== 'authority') return undefined;
    return at + 1;
  }
}

/** Where the words behind an institution's head noun that belong to its name end. */
export function complementEnd(ground: Ground, head: number, end: number, word: HeadWord): number {
  return new Complement(ground, head, end, word).read();
}
