import { INSTRUMENTS } from '@kelisim/domain/facts/agreement';
import { buildStory } from '../build-story';
import data from './data/instruments.json';
import { mentionsIn } from './instruments';
import { Words } from './words';

/** What papers a text names, and how many: `contract`, `memorandum+` for several. */
function named(text: string): string {
  const story = buildStory({ text });
  const mentions = mentionsIn(new Words(story), 0, story.model.tokens.length);
  return mentions.map(({ instrument, plural }) => instrument + (plural ? '+' : '')).join(' ');
}

describe('papers and their kinds', () => {
  it.each([
    ['дополнительное соглашение', 'agreement'],
    ['инвестсоглашением', 'agreement'],
    ['меморандума о взаимопонимании', 'memorandum'],
    ['«дорожную карту»', 'roadmap'],
    ['протокол о намерениях', 'letter-of-intent'],
    ['соглашения о намерениях', 'letter-of-intent'],
    ['письмо о намерениях', 'letter-of-intent'],
    ['декларацию о намерениях', 'declaration'],
    ['совместное заявление', 'declaration'],
    ['план мероприятий', 'plan'],
    ['программе сотрудничества', 'plan'],
    ['межправительственный договор', 'treaty'],
    ['договор поставки', 'contract'],
    ['четыре контракта', 'contract+'],
    ['ряд документов', 'document+'],
    ['действующие соглашения', 'agreement+'],
    ['заключила соглашения', 'agreement+'],
  ])('%s → %s', (text, want) => expect(named(text)).toBe(want));
});

describe('papers of other trades', () => {
  it.each([
    'карта города',
    'протоколы испытаний',
    'программа визита',
    'письмо губернатора',
    'заявление прокурора',
    'трудовой договор',
    'документы, удостоверяющие личность',
    'пришли к соглашению',
  ])('%s', (text) => expect(named(text)).toBe(''));
});

it('names only instruments of the closed list in the data file', () => {
  for (const { instrument } of data.kinds) expect(INSTRUMENTS).toContain(instrument);
});
