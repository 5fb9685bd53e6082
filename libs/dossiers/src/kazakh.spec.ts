import { blockOf } from './block';
import { dossiersOf } from './dossiers';
import { type Telling, tell } from './testing/tell';

const RUSSIAN: Telling = {
  parties: 'правительство Оренбургской области / акимат Актюбинской области',
  instrument: 'memorandum',
  published: '2021-05-18',
  signedOn: '2021-05-17',
  subject: 'сотрудничестве в сфере сельского хозяйства',
};

test.each<[string, string]>([
  ['regions', 'Орынбор облысы / Ақтөбе облысы'],
  ['their offices', 'Орынбор облысының үкіметі / Ақтөбе облысының әкімдігі'],
  ['the head', 'Орынбор облысы / Ақтөбе облысының әкімі'],
])('a Kazakh telling joins the Russian one: %s', (_, parties) => {
  const kazakh = tell({
    parties,
    instrument: 'memorandum',
    published: '2021-05-17',
    subject: 'ауыл шаруашылығы саласындағы ынтымақтастық',
    regions: ['KZ-15', 'RU-ORE'],
  });
  expect(blockOf(kazakh)).toBe('RU-ORE');
  expect(dossiersOf([kazakh, tell({ ...RUSSIAN, regions: ['KZ-15', 'RU-ORE'] })], 14)).toHaveLength(1);
});

test.each<[string, string]>([
  ['another region of Kazakhstan', 'Орынбор облысы / Қостанай облысы'],
  ['another region of Russia', 'Омбы облысы / Ақтөбе облысы'],
])('a Kazakh telling of %s stays apart', (_, parties) => {
  const kazakh = tell({ parties, instrument: 'memorandum', published: '2021-05-17', regions: ['KZ-15', 'RU-ORE'] });
  expect(dossiersOf([kazakh, tell({ ...RUSSIAN, regions: ['KZ-15', 'RU-ORE'] })], 14)).toHaveLength(2);
});
