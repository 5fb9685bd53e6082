import { Chain } from './embedded-chain';

jest.setTimeout(60_000);

it.each([
  ['kk', 'Ақтөбе облысының әкімі мен Орынбор облысының губернаторы ауыл шаруашылығы туралы меморандумға қол қойды.'],
  ['ru', 'Аким Актюбинской области и губернатор Оренбургской области подписали меморандум об Ұлытау и Жетісу.'],
])('a text that is brought in is read in its own language: %s', async (language, text) => {
  const chain = await Chain.open();
  try {
    await chain.bring([{ name: 'news.txt', text: `${text}\n17.05.2021` }]);
    const found: string[] = [];
    for await (const { body } of chain.ports.documents.scan('article')) found.push(body.language);
    expect(found).toEqual([language]);
  } finally {
    await chain.close();
  }
});
