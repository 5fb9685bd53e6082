import fc from 'fast-check';
import { cut } from '../cut/cut';
import { kazakhDates } from './dates';
import { kazakhQuantities } from './quantities';

const published = '2023-11-27';

describe('Kazakh quantities', () => {
  it.each([
    ['118,6 млн долларды құрап', { value: 118_600_000, unit: 'USD' }],
    ['1 миллиард 340 миллион долларға', { value: 1_340_000_000, unit: 'USD' }],
    ['143 млн АҚШ долларын', { value: 143_000_000, unit: 'USD' }],
    ['850 миллион теңге', { value: 850_000_000, unit: 'KZT' }],
    ['410 миллион рубльге', { value: 410_000_000, unit: 'RUB' }],
    ['12,4 пайызға көп', { value: 12.4, unit: 'percent' }],
    ['18%-ға артты', { value: 18, unit: 'percent' }],
    ['екі есеге жуық', { value: 2, unit: 'times', qualifier: 'about' }],
    ['14,8 мың тоннаға', { value: 14_800, unit: 'tonne' }],
    ['40 бас тірідей мал', { value: 40, unit: 'head' }],
    ['үштен бірінен астамы', { value: 33.33, unit: 'percent', qualifier: 'over' }],
    ['640-тан астам кәсіпорын', { value: 640, qualifier: 'over' }],
    ['алты мыңнан астам көрермен', { value: 6_000, qualifier: 'over' }],
    ['он бес кәсіпорын', { value: 15 }],
    ['төртінші орында', { value: 4, ordinal: true }],
    ['шамамен 11 млн доллар', { value: 11_000_000, unit: 'USD', qualifier: 'about' }],
  ])('%s', (text, expected) => expect(kazakhQuantities(cut(text))[0]).toMatchObject(expected));

  it.each(['2023 жылы', '19 қыркүйек 2024', '18–20 наурызда', '8 (7132) 00-00-00', 'сағат 17:42'])(
    '%s is none',
    (text) => expect(kazakhQuantities(cut(text))).toEqual([]),
  );
});

describe('Kazakh dates', () => {
  it.each([
    ['2023 жылдың бірінші жартыжылдығында', '2023-01/2023-06'],
    ['2024 жылдың екінші тоқсанында', '2024-04/2024-06'],
    ['биылғы он айда', '2023-01/2023-10'],
    ['2024 жылғы қаңтар–тамызда', '2024-01/2024-08'],
    ['2022 жылғы 3 маусым', '2022-06-03'],
    ['19 Қыркүйек 2024, 17:42', '2024-09-19'],
    ['18–20 наурызда', '2024-03-18/2024-03-20'],
    ['2021 жылдың желтоқсанында', '2021-12'],
    ['2025–2027 жылдарға', '2025/2027'],
    ['былтыр қарашада', '2022-11'],
    ['кеше', '2023-11-26'],
    ['2021 жылы', '2021'],
  ])('%s', (text, value) => expect(kazakhDates(cut(text), published)[0]?.value).toBe(value));

  it.each(['Қазан қаласы', 'қазандық өндірісі', '25 студент', 'екі айға'])('%s is no date', (text) =>
    expect(kazakhDates(cut(text), published)).toEqual([]),
  );

  it('takes the year before from what was said', () => {
    expect(
      kazakhDates(cut('2023 жылы өсті. Бұл алдыңғы жылдан 12 пайызға көп.'), published).map(({ value, role }) => [
        value,
        role,
      ]),
    ).toEqual([
      ['2023', undefined],
      ['2022', 'compared'],
    ]);
  });
});

it('reads any text with offsets that lead back', () => {
  const odd = fc.stringMatching(/^(?:[0-9 .,–-]|мың|млн|жылы|екі|бірінші|айда|пайыз| есе| қазан|жартысы){0,30}$/);
  fc.assert(
    fc.property(odd, (text) => {
      for (const { start, end, from, to } of [...kazakhQuantities(cut(text)), ...kazakhDates(cut(text), published)]) {
        expect(end).toBeGreaterThan(start);
        expect(to).toBeGreaterThan(from);
      }
    }),
  );
});
