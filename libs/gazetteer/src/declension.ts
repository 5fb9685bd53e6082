/**
 * The forms that a place's name takes, by its ending alone. A name's paradigm is regular enough for that, and the
 * general dictionary knows few of the towns. Too many forms («Казаня») do no harm: nobody writes them.
 * All words here are lower case with ё as е.
 */
const HUSHING = /[гкхжчшщ]$/;

const ADJECTIVE_ENDINGS = ['ый', 'ая', 'ое', 'ые', 'ого', 'ому', 'ым', 'ом', 'ой', 'ую', 'ою', 'ых', 'ыми'];
const SOFT_ADJECTIVE_ENDINGS = ['ий', 'яя', 'ее', 'ие', 'его', 'ему', 'им', 'ем', 'ей', 'юю', 'ею', 'их', 'ими'];
const VELAR_ADJECTIVE_ENDINGS = ['ий', 'ой', 'ая', 'ое', 'ие', 'ого', 'ому', 'им', 'ом', 'ую', 'ою', 'их', 'ими'];

/** All forms of an adjective given in any of its nominatives («омский», «Боровое», «Набережные», «Нижний»). */
export function adjectiveForms(word: string): string[] {
  const stem = word.slice(0, -2);
  if (/(ний|няя|нее|ние)$/.test(word)) return SOFT_ADJECTIVE_ENDINGS.map((ending) => stem + ending);
  const endings = HUSHING.test(stem) ? VELAR_ADJECTIVE_ENDINGS : ADJECTIVE_ENDINGS;
  return endings.map((ending) => stem + ending);
}

/** Whether a name is declined as an adjective («Рудный», «Боровое», «Верхняя», «Набережные»). */
export function isAdjectival(word: string): boolean {
  return /(ый|ий|[сц]кой|овой|евой|ая|яя|ое|ее|ые|ие)$/.test(word) && word.length > 4;
}

function consonantForms(word: string): string[] {
  const oblique = /[^аеиоуыэюя]ец$/.test(word) ? `${word.slice(0, -2)}${/лец$/.test(word) ? 'ь' : ''}ц` : word;
  const instrumental = /[жшщчц]$/.test(word) ? 'ем' : 'ом';
  return [word, ...['а', 'у', instrumental, 'е'].map((ending) => oblique + ending)];
}

const PARADIGMS: readonly (readonly [ending: RegExp, drop: number, endings: readonly string[]])[] = [
  [/ия$/, 1, ['я', 'и', 'ю', 'ей']],
  [/я$/, 1, ['я', 'и', 'е', 'ю', 'ей']],
  [/[гкхжчшщ]а$/, 1, ['а', 'и', 'е', 'у', 'ой', 'ей']],
  [/а$/, 1, ['а', 'ы', 'е', 'у', 'ой']],
  [/ь$/, 1, ['ь', 'и', 'ью', 'я', 'ю', 'ем', 'е']],
  [/й$/, 1, ['й', 'я', 'ю', 'ем', 'е']],
  // «Иванова», «Пушкина» would be taken for surnames: -ово and -ино keep to the forms that a surname lacks.
  [/(ов|ев|ин)о$/, 1, ['о', 'е', 'ом']],
  [/о$/, 1, ['о', 'а', 'у', 'ом', 'е']],
  [/ье$/, 1, ['е', 'я', 'ю', 'ем', 'и']],
  [/е$/, 1, ['е']],
  [/ы$/, 1, ['ы', '', 'ов', 'ам', 'ами', 'ах']],
  [/[гкхжчшщ]и$/, 1, ['и', '', 'ов', 'ам', 'ами', 'ах']],
  [/[иуэю]$/, 0, ['']],
];

/** All forms of a noun that is a place's name, from its nominative. */
export function nounForms(word: string): string[] {
  if (word === 'орел') return ['орел', 'орла', 'орлу', 'орлом', 'орле'];
  if (word === 'алматы') return [word];
  const paradigm = PARADIGMS.find(([ending]) => ending.test(word));
  if (!paradigm) return consonantForms(word);
  const stem = word.slice(0, word.length - paradigm[1]);
  return paradigm[2].map((ending) => stem + ending);
}

/** All forms of one word of a name; of «Ростов-на-Дону» and «Алма-Ата» the part that is declined. */
export function placeForms(word: string): string[] {
  const river = /^([^-]+)(-(?:на|в|под)-.+)$/.exec(word);
  if (river) return nounForms(river[1] ?? '').map((form) => form + (river[2] ?? ''));
  // «в Петропавловске-Камчатском»: a noun before an adjective is declined, too.
  const [noun = '', adjective] = word.split('-');
  if (adjective && /[скцг]$/.test(noun) && isAdjectival(adjective)) {
    return nounForms(noun).flatMap((one) => adjectiveForms(adjective).map((other) => `${one}-${other}`));
  }
  if (isAdjectival(word)) return [...adjectiveForms(word), word];
  const parts = word.split('-');
  const last = parts.pop() ?? '';
  const head = parts.map((part) => `${part}-`).join('');
  const forms = (isAdjectival(last) ? adjectiveForms(last) : nounForms(last)).map((form) => head + form);
  return [...forms, word];
}

/** The adjective of a town («Челябинск» → «челябинский», «Кемерово» → «кемеровский»), where none is given. */
export function townAdjective(name: string): string {
  const word = name.toLowerCase().replaceAll('ё', 'е');
  const hyphen = word.indexOf('-на-');
  const base = hyphen > 0 ? word.slice(0, hyphen) : word;
  if (/(ск|цк)$/.test(base)) return `${base}ий`;
  // «Барнаул», «Суздаль»: «барнаульский», «суздальский».
  if (/ль?$/.test(base)) return `${base.replace(/ь$/, '')}ьский`;
  if (/[йь]$/.test(base)) return `${base.slice(0, -1)}ский`;
  if (/[аяоеыи]$/.test(base)) return `${base.slice(0, -1)}ский`;
  return `${base}ский`;
}

/** Forms of a word for inhabitants («омич», «южноуралец», «костанаец», «псковитянин», «казах»). */
export function peopleForms(word: string): string[] {
  const plural = ['ы', 'ов', 'ам', 'ами', 'ах'];
  if (word.endsWith('анин') || word.endsWith('янин')) {
    const stem = word.slice(0, -2);
    return [word, ...['а', 'у', 'ом', 'е'].map((e) => word + e), ...['е', '', 'ам', 'ами', 'ах'].map((e) => stem + e)];
  }
  if (/ец$/.test(word)) {
    const stem = /[аеиоу]ец$/.test(word)
      ? `${word.slice(0, -2)}йц`
      : /лец$/.test(word)
        ? `${word.slice(0, -2)}ьц`
        : `${word.slice(0, -2)}ц`;
    return [word, ...['а', 'у', 'ем', 'е', 'ы', 'ев', 'ам', 'ами', 'ах'].map((e) => stem + e)];
  }
  if (/ка$/.test(word))
    return ['ка', 'ки', 'ке', 'ку', 'кой', 'ок', 'кам', 'ками', 'ках'].map((e) => word.slice(0, -2) + e);
  if (/як$/.test(word)) return [word, ...['а', 'у', 'ом', 'е', 'и', 'ов', 'ам', 'ами', 'ах'].map((e) => word + e)];
  if (/[чх]$/.test(word))
    return [word, ...['а', 'у', 'ем', 'ом', 'е', 'и', 'ей', 'ов', 'ам', 'ами', 'ах'].map((e) => word + e)];
  return [word, ...['а', 'у', 'ом', 'е', ...plural].map((e) => word + e)];
}
