import { blockOf } from './block';
import { firmsOf, homeOf } from './home';
import { type Telling, tell } from './testing/tell';

const firms = (...tellings: Telling[]) => firmsOf(tellings.map((telling) => tell({ regions: [], ...telling })));

test.each<[string, Telling, string[]]>([
  [
    'by their proper names, whatever stands before them',
    { parties: 'завод «Клязьма» / Застройщик «Құрылыс»' },
    ['клязьма', 'курылыс'],
  ],
  ['without a legal form', { parties: 'ООО «Клязьма» / ТОО «Дом быта»' }, ['клязьма', 'дом быта']],
  ['no authorities', { parties: 'минпромторг / акимат' }, []],
  ['no mere kinds', { parties: 'завод / университет' }, []],
])('firms are told %s', (_, telling, names) => {
  expect(firms(telling).map(({ name }) => name)).toEqual(names);
});

test.each<[string, Telling[], Telling[], string | undefined]>([
  [
    'the region of its firm elsewhere',
    [{ parties: 'завод «Клязьма» / ТОО «Даму»' }],
    [{ parties: 'ООО «Клязьма» / ТОО «Даму»', regions: ['RU-VLA'] }],
    'RU-VLA',
  ],
  [
    'that of both firms before that of one',
    [{ parties: 'завод «Клязьма» / ТОО «Даму»' }],
    [
      { parties: 'ООО «Клязьма» / ТОО «Даму»', regions: ['RU-VLA'] },
      { parties: 'АО «Волна» / ТОО «Даму»', regions: ['RU-OMS'] },
    ],
    'RU-VLA',
  ],
  [
    'none where two regions have as much to say',
    [{ parties: 'завод «Восток» / акимат' }],
    [
      { parties: 'ООО «Восток» / акимат', regions: ['RU-VLA'] },
      { parties: 'АО «Восток» / акимат', regions: ['RU-OMS'] },
    ],
    undefined,
  ],
  [
    'none where nobody names the firm',
    [{ parties: 'завод «Клязьма» / акимат' }],
    [{ parties: 'ООО «Волна» / акимат', regions: ['RU-OMS'] }],
    undefined,
  ],
])('an agreement without a region has %s', (_, own, others, home) => {
  expect(homeOf(firms(...own), firms(...others))).toBe(home);
});

test.each<[string, Telling, string]>([
  ['where its article names no region', { regions: [], parties: 'ООО «Клязьма» / ТОО «Даму»' }, 'RU-VLA'],
  ['never against its own words', { regions: [], parties: 'Омская область / ТОО «Даму»' }, 'RU-OMS'],
])('the home counts %s', (_, telling, block) => {
  expect(blockOf({ ...tell(telling), home: 'RU-VLA' })).toBe(block);
});
