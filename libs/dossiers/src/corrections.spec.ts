import type { Correction } from '@kelisim/domain/documents/correction';
import type { CorrectionId } from '@kelisim/domain/ids';
import type { IsoInstant } from '@kelisim/domain/time';
import { anchorOf, standing } from './anchors';
import { type DossierDraft, dossiersOf } from './dossiers';
import { type Telling, tell } from './testing/tell';
import type { ToldAgreement } from './told-agreement';

type Given = Correction extends infer One ? (One extends Correction ? Omit<One, 'id' | 'at'> : never) : never;
/** Corrections in the order of their making. */
const made = (...given: Given[]): Correction[] =>
  given.map(
    (each, at) => ({ ...each, id: `c${at}` as CorrectionId, at: `2024-01-0${at + 1}` as IsoInstant }) as Correction,
  );

const SIGNED: Telling = { published: '2022-11-16', signedOn: '2022-11-16', text: 'Подписано соглашение с акиматом.' };
const [a, b, c] = [
  tell({ ...SIGNED, article: 'a' }),
  tell({ ...SIGNED, article: 'b', published: '2022-11-17', text: 'Соглашение подписали вчера.' }),
  tell({
    ...SIGNED,
    article: 'c',
    published: '2024-02-02',
    signedOn: '2024-02-01',
    text: 'Подписано новое соглашение.',
  }),
];
const FACTS = [a, b, c];
const anchors = (...facts: ToldAgreement[]) => facts.map(anchorOf);
const articles = (drafts: readonly DossierDraft[]) =>
  drafts.map((draft) => draft.articles.map(({ articleId }) => articleId).join('+'));

test.each<[string, Given[], string[]]>([
  ['nothing said', [], ['a+b', 'c']],
  ['joined', [{ kind: 'join', block: 'RU-OMS', one: anchors(a, b), other: anchors(c) }], ['a+b+c']],
  ['split', [{ kind: 'split', one: anchors(b), other: anchors(a) }], ['a', 'b', 'c']],
  [
    'the later word holds',
    [
      { kind: 'join', block: 'RU-OMS', one: anchors(a), other: anchors(c) },
      { kind: 'split', one: anchors(c), other: anchors(a) },
    ],
    ['a+b', 'c'],
  ],
  [
    'what one says does not undo what another did not speak of',
    [
      { kind: 'join', block: 'RU-OMS', one: anchors(a), other: anchors(c) },
      { kind: 'split', one: anchors(b), other: anchors(a) },
    ],
    ['a+c', 'b'],
  ],
  ['dismissed', [{ kind: 'dismiss', one: anchors(c) }], ['a+b']],
  [
    'taken back',
    [
      { kind: 'dismiss', one: anchors(c) },
      { kind: 'revoke', one: anchors(c), revokes: 'c0' as CorrectionId },
    ],
    ['a+b', 'c'],
  ],
])('dossiers: %s', (_, given, expected) => {
  expect(articles(dossiersOf(FACTS, 14, made(...given)))).toEqual(expected);
});

test.each<[string, Given, Partial<DossierDraft>]>([
  [
    'title',
    { kind: 'change', one: anchors(a), field: 'title', value: 'Соглашение о дружбе' },
    { title: 'Соглашение о дружбе' },
  ],
  ['signedOn', { kind: 'change', one: anchors(b), field: 'signedOn', value: '2022-11-15' }, { signedOn: '2022-11-15' }],
  ['instrument', { kind: 'change', one: anchors(a), field: 'instrument', value: 'treaty' }, { instrument: 'treaty' }],
  [
    'instrument',
    { kind: 'change', one: anchors(a), field: 'instrument', value: 'nonsense' },
    { instrument: 'agreement' },
  ],
])('a person changes its %s', (_, given, expected) => {
  const [first, second] = dossiersOf(FACTS, 14, made(given));
  expect(first).toMatchObject({ ...expected, corrections: ['c0'] });
  expect(second!.corrections).toEqual([]);
});

test('the corrected day of signing is that of the history, too', () => {
  const given = made({ kind: 'change', one: anchors(a), field: 'signedOn', value: '2022-11-15' });
  expect(dossiersOf(FACTS, 14, given)[0]!.history[0]!.on).toBe('2022-11-15');
});

test.each<[string, Telling, string[]]>([
  ['a word more', { text: 'Подписано первое соглашение с акиматом.' }, ['a', 'c']],
  ['a sentence more', { text: 'Подписано соглашение с акиматом. Об этом сообщили в пресс-службе.' }, ['a', 'c']],
  ['quite other words', { text: 'Делегация посетила завод.' }, ['a+b', 'c']],
])('a split finds its facts again in an article that was read anew: %s', (_, anew, expected) => {
  const given = made({ kind: 'split', one: anchors(a), other: anchors(b) });
  const read = tell({ ...SIGNED, article: 'a', status: 'in-force', timing: 'background', ...anew });
  const found = articles(dossiersOf([read, b, c], 14, given));
  expect(found.some((each) => each.includes('+'))).toBe(expected[0]!.includes('+'));
});

test('who takes a revocation back makes the first word hold again', () => {
  const given = made(
    { kind: 'dismiss', one: anchors(c) },
    { kind: 'revoke', one: anchors(c), revokes: 'c0' as CorrectionId },
    { kind: 'revoke', one: anchors(c), revokes: 'c1' as CorrectionId },
  );
  expect(standing(given).map(({ id }) => id)).toEqual(['c0']);
});

test.each<[string, Telling[], string[]]>([
  [
    'a day put right',
    [
      SIGNED,
      { ...SIGNED, published: '2022-11-18', signedOn: '2022-11-15', text: 'Поправка: документ подписан 15 ноября.' },
    ],
    ['correction 2022-11-16 2022-11-15'],
  ],
  [
    'another day in a new version of the page',
    [{ ...SIGNED, earlier: { signedOn: '2022-11-14', seenAt: '2022-11-18T00:00:00.000Z' as IsoInstant } }],
    ['correction 2022-11-14 2022-11-16'],
  ],
  [
    'a day told more exactly',
    [
      { ...SIGNED, signedOn: '2022-11' },
      { ...SIGNED, text: 'Уточнение: 16 ноября.' },
    ],
    [],
  ],
  [
    'the same told again under «уточнение»',
    [SIGNED, { ...SIGNED, text: 'Уточнение: соглашение касается туризма.' }],
    [],
  ],
  [
    'taken back',
    [SIGNED, { ...SIGNED, published: '2022-11-20', text: 'Сообщение о подписании соглашения опровергли в акимате.' }],
    ['retraction'],
  ],
  ['the first that is told cannot be taken back', [{ ...SIGNED, text: 'В акимате опровергли подписание.' }], []],
])('news about what was told: %s', (_, tellings, expected) => {
  const facts = tellings.map((telling, at) => tell({ ...telling, article: `n${at}` }));
  const told = dossiersOf(facts, 14).flatMap((draft) => draft.notices);
  expect(told.map(({ kind, before, after }) => [kind, before, after].filter(Boolean).join(' '))).toEqual(expected);
});

test.each<[string, Telling[], boolean]>([
  [
    'all alike but the field',
    [
      { ...SIGNED, subject: 'туризме' },
      { ...SIGNED, subject: 'здравоохранении' },
    ],
    true,
  ],
  ['a day near by', [SIGNED, { ...SIGNED, published: '2022-12-02', signedOn: '2022-12-01' }], true],
  ['years later', [SIGNED, { ...SIGNED, published: '2024-12-02', signedOn: '2024-12-01' }], false],
  ['other parties', [SIGNED, { ...SIGNED, parties: 'ООО «Волна» / ТОО «Даму»', regions: ['RU-OMS'] }], false],
])('maybe the same: %s', (_, tellings, expected) => {
  const drafts = dossiersOf(
    tellings.map((telling, at) => tell({ ...telling, article: `m${at}` })),
    14,
  );
  expect(drafts).toHaveLength(2);
  expect(drafts.some(({ near }) => near.length > 0)).toBe(expected);
  for (const { near } of drafts) for (const { reasons } of near) expect(reasons.length).toBeGreaterThan(1);
});
