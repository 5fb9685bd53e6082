import type { Token } from '@kelisim/language';
import { type Candidate, type Ground, textOf } from '../organizations/candidate';
import { quotedNames } from '../organizations/quotes';
import type { OrganizationKind } from '../organizations/words';
import { tokensWithin } from '../stretches';
import data from './data/words.json';
import { continues, headKind, headNominative } from './words';

const LAW = new Map<string, 'ru' | 'kz' | 'any'>([
  ...data.legalForms.kz.map((form) => [form, form === 'АҚ' ? ('any' as const) : ('kz' as const)] as const),
  ...data.legalForms.ru.map((form) => [form, 'ru' as const] as const),
]);
const NO_NAME =
  /^(форум|көрме|жәрмеңке|фестивал|конференция|жоба|бағдарлама|газет|портал|апта|трасса|бағыт|турнир|кубог)/;

/** «орталықтарын»: several of a kind are none by name. */
const PLURAL = /(лар|лер|дар|дер|тар|тер)(ы|і)?(н|на|не|нда|нде|нан|нен|мен|ның|нің)?$/;
const PRESS = /^(баспасөз|ақпарат)$/;
/** The office of a governor or minister names the body only together with its head. */
const GOVERNMENT = /^(әкімдіг|әкімдік|үкімет|министрліг|министрлік|мәслихат|әкімшіл)/;
/** Words that join a sentence to the one before, or say where something stands («Павлодардағы»). */
const JOINING =
  /^(және|сонымен|қатар|сондай-ақ|бұдан|басқа|бүгін|кеше|енді|айта|кету|керек|ал|бірақ|биыл|былтыр|қазір|осы|аталған|ірі|жаңа|жергілікті|сапар|күні|алғашқы|кездесуде|соңында|нәтижесінде|атап|айтқанда)$|(дағы|дегі|тағы|тегі|ндағы|ндегі)$/;

const isNoPart = ({ norm, kind }: Token): boolean => kind !== 'word' || JOINING.test(norm);

/** «университетінің өкілдігін ашу»: a branch of the one named before it; «сауда өкілдігі» is a body of its own. */
function isDeputy(tokens: readonly Token[], at: number): boolean {
  return /^өкілді/.test(tokens[at]!.norm) && tokens[at - 1]?.norm !== 'сауда' && headKind(tokens[at - 1]) !== undefined;
}

/** «Ресей Федерациясы» is a country. */
function isCountry({ placeAt, tokens }: Ground, first: number, at: number): boolean {
  return at > first && placeAt.get(at - 1)?.level === 'country' && /^федерация/.test(tokens[at]!.norm);
}

/** «облыстық кәсіпкерлік басқармасы»: a body of the region that tells the story. */
function isLocalBody({ tokens, language }: Ground, first: number, at: number): boolean {
  return (
    language === 'kk' &&
    at > first + 1 &&
    /^(облыстық|қалалық)$/.test(tokens[first]!.norm) &&
    /^(басқарма|департамент)/.test(tokens[at]!.norm)
  );
}

/** Mere kinds: only a name in quotes makes them one. */
const NEEDS_QUOTES =
  /^(дүкен|кәсіпор|желі|компания|шаруашылы|қожалы|фирма|холдинг|корпорация|мектеп|мектеб|қор|одақ|одағ)/;

/** «Торайғыров университеті Омбы … университетімен»: a kind with its ending closes the name before. */
const OWNED = /[ыі]$/;
/** «академиялық» only looks like an academy. */
const ADJECTIVE = /^академиялық/;
/** A surname that opens the sentence is a name, and no word that is only printed large there. */
const SURNAME = /(ов|ев|ин|ова|ева)$/;

function quoted(ground: Ground, from: number, to: number): Candidate[] {
  const { tokens } = ground;
  return quotedNames(tokens, { from, to }).flatMap((name): Candidate[] => {
    const next = tokens[name.to];
    const law = LAW.get((next?.text ?? '').split('-')[0]!);
    const core = textOf(ground, name.open + 1, name.close);
    const raw = textOf(ground, name.open, name.to);
    if (law)
      return [
        { from: name.open, to: name.to + 1, name: `${raw} ${next!.text.split('-')[0]}`, kind: 'company', core, law },
      ];
    for (let at = name.to; at < name.to + 3 && at < to; at++) {
      if (NO_NAME.test(tokens[at]!.norm)) return [];
      const kind = headKind(tokens[at]);
      if (!kind) continue;
      const words = `${textOf(ground, name.open, at)} ${headNominative(tokens[at]!.text)}`;
      // JSON knows no unions; the data's test holds the kinds.
      return [
        {
          from: name.open,
          to: at + 1,
          name: at === name.to ? `${raw} ${headNominative(tokens[at]!.text)}` : words,
          kind: kind as OrganizationKind,
          core,
        },
      ];
    }
    return [];
  });
}

function institutions(ground: Ground, from: number, to: number, taken: ReadonlySet<number>): Candidate[] {
  const { tokens, placeAt, named } = ground;
  const found: Candidate[] = [];
  for (let at = from; at < to; at++) {
    const kind = headKind(tokens[at]);
    if (!kind || taken.has(at) || named.has(at) || NEEDS_QUOTES.test(tokens[at]!.norm)) continue;
    if (ADJECTIVE.test(tokens[at]!.norm)) continue;
    if (PLURAL.test(tokens[at]!.norm) || PRESS.test(tokens[at - 1]?.norm ?? '') || isDeputy(tokens, at)) continue;
    let first = at;
    while (
      first > from &&
      !taken.has(first - 1) &&
      !named.has(first - 1) &&
      tokens[first - 1]!.kind === 'word' &&
      !(OWNED.test(tokens[first - 1]!.norm) && headKind(tokens[first - 1])) &&
      continues(tokens[first - 1], placeAt.has(first - 1))
    )
      first--;
    while (first < at && isNoPart(tokens[first]!)) first++;
    const capital =
      tokens[first]!.case !== 'lower' &&
      (placeAt.has(first) ||
        first > from ||
        at > first + 1 ||
        SURNAME.test(tokens[first]!.norm) ||
        tokens.slice(first, at).some((token) => token.norm === 'атындағы'));
    if (!(capital || isLocalBody(ground, first, at)) || first === at || isCountry(ground, first, at)) continue;
    if (ground.inPosition.has(at) && GOVERNMENT.test(tokens[at]!.norm)) continue;
    const name = `${first < at ? `${textOf(ground, first, at)} ` : ''}${headNominative(tokens[at]!.text)}`;
    found.push({ from: first, to: at + 1, name, kind: kind as OrganizationKind, head: kind });
  }
  return found;
}

/** The organizations that one sentence of a Kazakh text names. */
export function kazakhOrganizations(ground: Ground, from: number, to: number): Candidate[] {
  const firms = quoted(ground, from, to);
  const taken = tokensWithin(firms);
  return [...firms, ...institutions(ground, from, to, taken)].sort((a, b) => a.from - b.from);
}
