import { cut } from '../cut/cut';
import type { Case, Gender } from '../morphology';
import { lemmasOf, lemmaText } from './lemmas';
import { nominative } from './phrases';
import { morphology } from './russian';
import { surnameNominative } from './surnames';

describe('readings', () => {
  it.each([
    ['лет', 'год', 'noun'],
    ['месяцев', 'месяц', 'noun'],
    ['млн.', 'миллион', 'noun'],
    ['тыс', 'тысяча', 'noun'],
    ['первый', 'первый', 'adjective'],
    ['второму', 'второй', 'adjective'],
    ['СССР', 'ссср', 'noun'],
    ['ОМСКА', 'омск', 'noun'],
    ['Ивановичем', 'иванович', 'noun'],
    ['акимом', 'аким', 'noun'],
    ['акимату', 'акимат', 'noun'],
    ['тенге', 'тенге', 'noun'],
    ['подписан', 'подписать', 'participle'],
    ['торгово-экономическом', 'торгово-экономический', 'adjective'],
    ['который', 'который', 'pronoun'],
    ['Кошербаевым', 'кошербаев', 'noun'],
    ['больше', 'большой', 'adjective'],
  ])('%s is %s, %s', (form, lemma, pos) => expect(morphology.readings(form)[0]).toMatchObject({ lemma, pos }));

  it.each(['2022', 'LTD', '«', '', 'я'.repeat(200)])('%j has none', (form) =>
    expect(morphology.readings(form)).toEqual([]),
  );

  it('inflects with the letters of the form', () => {
    expect(morphology.inflect('ОМСКОЙ', { case: 'nominative' })).toBe('ОМСКАЯ');
    expect(morphology.inflect('Акимом', { case: 'genitive' })).toBe('Акима');
    expect(morphology.inflect('первую', { case: 'nominative' })).toBe('первая');
    expect(morphology.inflect('ВКО', { case: 'genitive' })).toBeUndefined();
  });
});

describe('phrases in the nominative', () => {
  it.each([
    ['правительством Новгородской области', 'правительство Новгородской области'],
    ['промышленных счётчиков', 'промышленные счётчики'],
    ['кабельно-проводниковой продукции', 'кабельно-проводниковая продукция'],
    ['первым заместителем председателя правительства', 'первый заместитель председателя правительства'],
    ['Чрезвычайным и Полномочным Послом', 'Чрезвычайный и Полномочный Посол'],
    ['рабочей группы', 'рабочая группа'],
    ['директора палаты', 'директор палаты'],
    ['акимата Костанайской области', 'акимат Костанайской области'],
    ['министра промышленности и торговли', 'министр промышленности и торговли'],
    ['ТОО «Нефтехим LTD»', 'ТОО «Нефтехим LTD»'],
    ['правительство края', 'правительство края'],
    ['муки', 'мука'],
    ['овощей и бахчевых', 'овощи и бахчевые'],
    ['масла и муки', 'масло и мука'],
  ])('%s → %s', (phrase, expected) => expect(nominative(cut(phrase).tokens)).toBe(expected));
});

describe('surnames', () => {
  it.each<[string, Case, Gender, string]>([
    ['Кошербаевым', 'instrumental', 'masculine', 'Кошербаев'],
    ['Никитиной', 'genitive', 'feminine', 'Никитина'],
    ['Ерёминым', 'instrumental', 'masculine', 'Ерёмин'],
    ['Кара-оолом', 'instrumental', 'masculine', 'Кара-оол'],
    ['Кыдырбекулы', 'genitive', 'masculine', 'Кыдырбекулы'],
    ['Уссом', 'instrumental', 'masculine', 'Усс'],
    ['Усса', 'genitive', 'masculine', 'Усс'],
    ['Бек', 'instrumental', 'feminine', 'Бек'],
    ['Беку', 'dative', 'masculine', 'Бек'],
    ['Гончаренко', 'dative', 'masculine', 'Гончаренко'],
    ['Безматерных', 'instrumental', 'masculine', 'Безматерных'],
    ['Бурковского', 'accusative', 'masculine', 'Бурковский'],
    ['Бурковской', 'instrumental', 'feminine', 'Бурковская'],
    ['Сороки', 'genitive', 'masculine', 'Сорока'],
    ['Гайдаем', 'instrumental', 'masculine', 'Гайдай'],
    ['Ковалем', 'instrumental', 'masculine', 'Коваль'],
    ['Гуревичем', 'instrumental', 'masculine', 'Гуревич'],
    ['БУРКОВЫМ', 'instrumental', 'masculine', 'БУРКОВ'],
    ['Королева', 'nominative', 'feminine', 'Королева'],
  ])('%s (%s, %s) → %s', (form, kase, gender, expected) =>
    expect(surnameNominative(form, kase, gender)).toBe(expected),
  );
});

describe('search lemmas', () => {
  it('brings the forms of one surname together', () => {
    const forms = ['Королёв', 'Королевым', 'Королёву', 'КОРОЛЕВЫХ'].map(
      (form) => lemmaText(`приехал ${form}`).split(' ')[1],
    );
    expect(new Set(forms)).toEqual(new Set(['королев']));
  });

  it.each([
    ['Губернатор подписал меморандумы', 'губернатор подписать меморандум'],
    ['первые 1 284 тонны', 'первый 1284 тонна'],
    ['LTD «Qazaq Wood»', 'ltd qazaq wood'],
  ])('%s', (text, expected) => expect(lemmaText(text)).toBe(expected));

  it.each([
    ['королева', 'Королева'],
    ['Королёвым', 'Королева'],
    ['соглашением', 'соглашений'],
    ['сталь', 'стали'],
    ['акимат', 'Акиматом'],
    ['кошербаев', 'Кошербаевым'],
    ['меморандумы', 'меморандуму'],
    ['млн', 'миллионов'],
  ])('a search for %s finds %s', (asked, printed) =>
    expect(lemmasOf(asked)).toContain(lemmaText(`и ${printed}`).split(' ')[1]),
  );
});
