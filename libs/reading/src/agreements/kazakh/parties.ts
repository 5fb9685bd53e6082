import type { Party } from '@kelisim/domain/facts/agreement';
import type { PlaceMention, Story } from '../../story';

/** A case that makes a place a setting or an owner, not a party. */
const CASED = /(?:[дт][ае]|н[дт][ае]|[дт]ағы|[дт]егі|[нд][ае]н|тан|тен|[нмдт][ыі]ң|ға|ге|қа|ке|н[ае])$/;
const OFFICE = /^(әкім|губернатор|басшы|хаким|премьер|министр|үкімет|төраға|мэр|ректор|орынбасар)/;
/** Words between a region and the office of who signs for it. */
const OFFICE_REACH = 4;

interface Named {
  readonly from: number;
  readonly to: number;
  readonly party: Party;
}

/** Who is named as a party in tokens `[from, to)`, with those in whose house it is (`settings`) or without: institutions; else regions in the nominative or through their heads. */
export function partiesIn(story: Story, from: number, to: number, settings = false): readonly Named[] {
  const firms = story.organizations.flatMap((one) =>
    one.kind === 'media'
      ? []
      : one.mentions
          .filter((at) => from <= at.from && at.to <= to && (settings || !isSetting(story, at.to)))
          .map((at) => ({
            from: at.from,
            to: at.to,
            party: { name: one.name, side: seat(story, at.from) ?? one.side },
          })),
  );
  const regions = story.places
    .filter((place) => from <= place.from && place.to <= to && place.form === 'name' && !place.inside)
    .filter((place) => place.level !== 'district' && takesPart(story, place))
    .map((place) => ({ from: place.from, to: place.to, party: { name: nameOf(story, place), side: place.side } }));
  firms.push(...quotedAgain(story, from, to, firms), ...unnamed(story, from, to));
  const enough = new Set(firms.map(({ party }) => party.side)).size > 1;
  const named =
    firms.length > 0 ? [...firms, ...(enough ? [] : regions.filter((one) => isLinked(story, one)))] : regions;
  return distinct(named.sort((a, b) => a.from - b.from));
}

/** As the text has it, without the genitive: «Омбы облысының әкімі» speaks for «Омбы облысы». */
function nameOf(story: Story, { from, to }: PlaceMention): string {
  const { tokens } = story.model;
  const last = tokens[to - 1];
  const text = story.text.slice(tokens[from]?.start, last?.end);
  return text.replace(/(?:[нмдт][ыі]ң|-[мбп]ен)$/u, '').replace(/\s+/g, ' ');
}

/** A firm told in full elsewhere and here by the words in quotes alone. */
function quotedAgain(story: Story, from: number, to: number, found: readonly Named[]): readonly Named[] {
  const { tokens } = story.model;
  const result: Named[] = [];
  for (let open = from; open < to; open++) {
    if (tokens[open]?.text !== '«' || found.some((one) => one.from <= open && open < one.to)) continue;
    let close = open + 1;
    while (close < to && tokens[close]?.text !== '»') close++;
    const name = story.text.slice(tokens[open]?.start, tokens[close]?.end);
    const firm = close < to ? story.organizations.find((one) => one.name.includes(name)) : undefined;
    if (firm) result.push({ from: open, to: close + 1, party: { name: firm.name, side: firm.side } });
    else if (close < to && LINK.test(tokens[open - 1]?.norm ?? '') && KIND.test(tokens[close + 1]?.norm ?? ''))
      result.push({ from: open, to: close + 2, party: { name: calledBy(story, open, close + 1), side: 'kz' } });
    open = close;
  }
  return result;
}

const LINK = /^(мен|бен|пен|және)$/;
/** «… мен «Туризм» мекемесі»: an institution by its kind, beside another party. */
const KIND = /^(мекеме|қауымдасты|қор|орталы|бірлестік|бірлестіг|одақ|одағы|кәсіпорын|кәсіпорн|шаруашылы)/;

/** The name with its kind, without the ending of «with». */
function calledBy({ text, model: { tokens } }: Story, from: number, kind: number): string {
  return text.slice(tokens[from]?.start, tokens[kind]?.end).replace(/[мбп]ен$/u, '');
}

/** «облыс әкімдігі»: the authority of the paper's own region, which the text need not name. */
function unnamed(story: Story, from: number, to: number): readonly Named[] {
  const { tokens } = story.model;
  const result: Named[] = [];
  for (let at = from; at + 1 < to; at++) {
    if (!/^(облыс|қала|аудан|өңір)$/.test(tokens[at]?.norm ?? '') || !/^әкімдігі$/.test(tokens[at + 1]?.norm ?? ''))
      continue;
    const name = story.text.slice(tokens[at]?.start, tokens[at + 1]?.end);
    result.push({ from: at, to: at + 2, party: { name, side: 'kz' } });
  }
  return result;
}

/** «Новосібір облысындағы «Үй» компаниясы»: where the text says that a firm sits. */
function seat(story: Story, from: number): Party['side'] | undefined {
  if (!/(?:[дт]ағы|[дт]егі|[ыі]ң)$/.test(story.model.tokens[from - 1]?.norm ?? '')) return undefined;
  return story.places.find((place) => place.to === from)?.side;
}

const isSetting = (story: Story, end: number): boolean =>
  /(?:[дт]ағы|[дт]егі)$/.test(story.model.tokens[end - 1]?.norm ?? '');

/** «Омбы облысы мен …», «… арасында»: a link beside it makes a region a party among institutions. */
function isLinked(story: Story, { from, to }: { from: number; to: number }): boolean {
  const link = /^(мен|бен|пен|және)$/;
  return (
    link.test(story.model.tokens[to]?.norm ?? '') ||
    link.test(story.model.tokens[from - 1]?.norm ?? '') ||
    /^арасында/.test(story.model.tokens[to]?.norm ?? '')
  );
}

function takesPart(story: Story, { to, level }: PlaceMention): boolean {
  const { tokens } = story.model;
  const last = tokens[to - 1]?.norm ?? '';
  if (/^арасында/.test(tokens[to]?.norm ?? '')) return true;
  if (!CASED.test(last)) return true;
  if (!/[ыі]ң$/.test(last) || level === 'country') return false;
  return tokens.slice(to, to + OFFICE_REACH).some((token) => OFFICE.test(token.norm));
}

function distinct(named: readonly Named[]): readonly Named[] {
  const seen = new Set<string>();
  return named.filter(({ party }) => !seen.has(party.name) && seen.add(party.name));
}
