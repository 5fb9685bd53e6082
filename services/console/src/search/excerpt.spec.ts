import { lemmasOf } from '@kelisim/language';
import { parseQuery } from '@kelisim/query';
import { html } from '../frame/html';
import { excerpt, marked, soughtLemmas } from './excerpt';

const sought = (words: string) => soughtLemmas(parseQuery(words, lemmasOf));

it.each([
  ['меморандума', 'Подписан Меморандум.', 'Подписан <mark class="hit">Меморандум</mark>.'],
  ['«развитие туризма»', 'о развитии туризма', 'о <mark class="hit">развитии</mark> <mark class="hit">туризма</mark>'],
  ['Ершова', 'губернатор Ершов <b>', 'губернатор <mark class="hit">Ершов</mark> &lt;b&gt;'],
  ['туризм -спорт', 'спорт', 'спорт'],
])('of %s marks %s', (words, text, expected) => {
  expect(html`${marked(text, sought(words))}`.markup).toBe(expected);
});

it('shows the part of a long text in which a sought word stands', () => {
  const text = `${'вода '.repeat(300)}Подписан меморандум. ${'земля '.repeat(300)}`;
  const shown = html`${excerpt(text, sought('меморандум'))}`.markup;
  expect(shown).toMatch(/^… .*<mark class="hit">меморандум<\/mark>.* …$/);
  expect(shown.length).toBeLessThan(350);
});
