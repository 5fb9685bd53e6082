import type { Analysis, Sector } from '@kelisim/domain/analysis';
import { SECTORS } from '@kelisim/domain/analysis';
import { EVENT_KINDS } from '@kelisim/domain/facts/activity';
import { type AgreementStatus, INSTRUMENTS } from '@kelisim/domain/facts/agreement';
import { MEASURES } from '@kelisim/domain/facts/figure';
import kazakhstan from '../../../libs/gazetteer/src/data/kazakhstan.json';
import russia from '../../../libs/gazetteer/src/data/russia.json';
import { Chance } from './chance';
import words from './words.json';

const WORDING: Readonly<Record<string, string>> = {
  memorandum: 'меморандум',
  contract: 'договор',
  agreement: 'соглашение',
  roadmap: 'дорожную карту',
  protocol: 'протокол',
  plan: 'план',
};
const STATUSES: readonly AgreementStatus[] = [
  'signed',
  'signed',
  'signed',
  'planned',
  'drafting',
  'proposed',
  'extended',
];
const FIRST_DAY = Date.UTC(2012, 0, 1);
const DAYS = 14 * 365;

/** What a made-up story says. */
export interface Told {
  readonly day: string;
  readonly source: string;
  readonly analysis: Analysis;
}

const dayOf = (number: number): string => new Date(FIRST_DAY + number * 86_400_000).toISOString().slice(0, 10);

/** Writes a text and remembers where each proof stands in it. */
class Writer {
  text = '';
  say(sentence: string) {
    const start = this.text.length;
    this.text += `${sentence} `;
    return { start, end: start + sentence.length, text: sentence };
  }
}

/** The story of this number: the same each time. */
export function told(number: number): Told {
  const chance = new Chance(number * 2_654_435_761);
  const [ours, theirs] = [chance.uneven(russia), chance.uneven(kazakhstan)];
  const firm = `${chance.of(words.firms)} «${chance.of(words.names)}-${chance.below(400)}»`;
  const name = `${chance.of(words.given)} ${chance.of(words.patronymics)} ${chance.of(words.surnames)}`;
  const position = chance.of(words.positions);
  const instrument = chance.uneven(INSTRUMENTS);
  const [status, theme, at] = [chance.of(STATUSES), chance.uneven(words.themes), chance.below(DAYS)];
  const day = dayOf(at);
  const writer = new Writer();
  const paper = WORDING[instrument] ?? 'документ';
  const title = `${ours.name} и ${theirs.name} подписали ${paper} о ${theme}`;
  const signed = writer.say(
    `${ours.name} и ${theirs.name} подписали ${paper} о ${theme}, от бизнеса участвует ${firm}, сообщил ${position} ${name}.`,
  );
  const isAgreement = chance.fraction() < 0.6;
  const value = 1_000_000 * (1 + chance.below(900));
  const amount =
    chance.fraction() < 0.4 &&
    writer.say(`Товарооборот за ${day.slice(0, 4)} год составил ${value / 1e6} млн долларов США.`);
  const on = dayOf(at + chance.below(240) - 60);
  const forum = chance.fraction() < 0.2 && writer.say(`Форум по теме «${theme}» пройдёт ${on}.`);
  for (let sentences = 3 + chance.below(8); sentences > 0; sentences -= 1) writer.say(chance.of(words.ends));
  return {
    day,
    source: `source-${chance.uneven(SOURCES)}`,
    analysis: {
      title,
      publishedOn: day,
      language: chance.fraction() < 0.05 ? 'kk' : 'ru',
      text: writer.text,
      relevant: chance.fraction() < 0.9,
      score: 0.9,
      regions: [ours.code, theirs.code].sort(),
      sectors: [chance.uneven(SECTORS), chance.uneven(SECTORS)].filter(isFirst) as Sector[],
      agreements: isAgreement
        ? [
            {
              ...{ instrument, status, timing: 'current' as const, subject: `о ${theme}`, evidence: signed },
              ...(status === 'signed' && { signedOn: day }),
              parties: [
                { name: ours.name, side: 'ru' as const },
                { name: theirs.name, side: 'kz' as const },
              ],
            },
          ]
        : [],
      figures: amount
        ? [
            {
              ...{
                kind: 'amount' as const,
                measure: chance.uneven(MEASURES),
                value,
                unit: 'USD' as const,
                evidence: amount,
              },
              ...{ period: day.slice(0, 4), region: ours.code, partner: chance.fraction() < 0.7 ? 'KZ' : theirs.code },
            },
          ]
        : [],
      people: [{ name, position, side: chance.fraction() < 0.5 ? 'ru' : 'kz', evidence: signed }],
      organizations: [{ name: firm, side: 'ru', evidence: signed }],
      events: forum
        ? [{ kind: chance.of(EVENT_KINDS), name: `Форум «${theme}»`, on, upcoming: on > day, evidence: forum }]
        : [],
      projects: [],
      goods: [],
      quotes: [],
    },
  };
}

const SOURCES = Array.from({ length: 120 }, (_, number) => number);
const isFirst = <T>(value: T, at: number, all: readonly T[]): boolean => all.indexOf(value) === at;
