import type { Figure } from '@kelisim/domain/facts/figure';
import type { QuantityMention, Sentence } from '@kelisim/language';
import { proof } from '../activity/proof';
import type { Story } from '../story';
import type { Draft, Meaning, Place } from './draft';
import { baseOf, isAside, periodOf } from './periods';
import type { Rank } from './ranks';
import { type Rules, rulesFor } from './rules';
import { partnerOf, regionOf, type Setting, settingOf } from './sides';
import { around } from './stretches';
import { View } from './view';

/** How many figures are remembered for those that rest on them. */
const REMEMBERED = 12;

/** A headline rounds by no more than this part. */
const ROUNDING = 0.05;

class Reader {
  private before: Draft[] = [];
  private readonly found: { draft: Draft; title: boolean }[] = [];
  private readonly setting: Setting;
  private readonly rules: Rules;

  constructor(private readonly view: View) {
    this.setting = settingOf(view.story);
    this.rules = rulesFor(view.story.language);
  }

  read(): Figure[] {
    for (const { sentence, title } of this.view.sentences()) {
      this.sentence(sentence, title);
      // A headline is no context: the text begins anew.
      if (title) this.before = [];
    }
    return this.distinct().map((draft) => this.figure(draft));
  }

  private sentence(sentence: Sentence, title: boolean): void {
    const placeOf = (quantity: QuantityMention): Place => ({
      view: this.view,
      sentence: around(sentence, quantity),
      quantity,
      before: this.before,
      title,
    });
    for (const quantity of this.view.quantitiesIn(sentence)) if (!quantity.ordinal) this.number(placeOf(quantity));
    for (const rank of this.rules.ranks(this.view, sentence, placeOf)) this.rank(placeOf(rank.quantity), rank);
  }

  private number(place: Place): void {
    const meaning = this.rules.meaning(place);
    if (meaning) this.add(place, meaning, meaning.value ?? place.quantity.value);
  }

  private rank(place: Place, { value, measures, scope }: Rank): void {
    for (const measure of measures)
      this.add(place, { kind: 'rank', measure, unit: 'rank', rule: 'rank' }, value, scope);
  }

  private add(place: Place, meaning: Meaning, value: number, scope?: string): void {
    const { quantity, sentence } = place;
    const period = periodOf(place, meaning.kind, meaning.measure);
    const draft: Draft = {
      ...meaning,
      value,
      aside: isAside(place, period),
      qualifier: quantity.qualifier,
      period,
      base: meaning.kind === 'change' ? baseOf(place) : undefined,
      region: regionOf(place, this.setting),
      partner: partnerOf(place, meaning.measure, meaning.kind, this.setting),
      goods: this.rules.goods(place, meaning),
      scope,
      quantity,
      sentence,
    };
    this.before = [...this.before, draft].slice(-REMEMBERED);
    this.found.push({ draft, title: place.title });
  }

  /** One figure told twice is one; the headline's rounded one gives way to the body's. */
  private distinct(): Draft[] {
    const byKey = new Map<string, { draft: Draft; title: boolean }>();
    for (const one of this.found) {
      const { kind, measure, unit, value } = one.draft;
      const key = [kind, measure, unit, value].join();
      const known = byKey.get(key);
      if (!known || (known.title && !one.title)) byKey.set(key, one);
    }
    const kept = [...byKey.values()].filter((one) => !one.title || !this.isRoundedInBody(one.draft));
    return kept.map(({ draft }) => draft).sort((left, right) => left.quantity.from - right.quantity.from);
  }

  private isRoundedInBody({ kind, measure, unit, value }: Draft): boolean {
    return this.found.some(
      ({ draft, title }) =>
        !title &&
        draft.kind === kind &&
        draft.measure === measure &&
        draft.unit === unit &&
        Math.abs(draft.value - value) <= ROUNDING * value,
    );
  }

  private figure({ quantity, sentence, aside: _aside, ...draft }: Draft): Figure {
    return { ...draft, evidence: proof(this.view.story, sentence, quantity.from, quantity.to) };
  }
}

/**
 * The figures of a story: amounts, changes, shares and ranks of trade, investment and other results of the
 * cooperation, each with the words that say it. Exports and imports are the Russian region's, whoever tells them.
 */
export function figures(story: Story): Figure[] {
  return new Reader(new View(story)).read();
}
