import type { Reason } from '@kelisim/domain/reasons';

const CHALLENGE =
  /ddos-guard|checking your browser|just a moment|verif(?:y|ying) (?:that )?you are (?:a )?human|enable javascript and cookies|проверка (?:вашего )?браузера|подтвердите,? что вы (?:не робот|человек)|вы не робот|доступ (?:к сайту )?(?:временно )?(?:ограничен|заблокирован|запрещ[её]н)|attention required|qrator|servicepipe|слишком много запросов|too many requests|access denied|403 forbidden/iu;
const NOT_FOUND =
  /^(?:.{0,40}\D)?404(?:\D|$)|(?:страница|запись|новость|материал|документ|элемент)(?: \p{L}+)? не (?:найдена?|существует)|такой страницы (?:нет|не существует)|запрашиваем\p{L}+ (?:страниц|материал|документ)\p{L}* (?:не |отсутству|удал)|page not found|not found|бет табылмады|парақша табылмады/iu;

/** A title that says nothing else, whatever teasers stand under it. */
const NOT_FOUND_TITLE =
  /^(?:ошибка |error )?(?:№ ?)?404(?:[\s.,:—–-]+.{0,60})?$|^(?:ошибка[.:]? )?(?:запрашиваем\p{L}+ )?(?:страница|новость|материал|документ) не (?:найдена?|существует)[.!]?$|^(?:page )?not found$|^(?:бет|парақша) табылмады$/iu;

/** An article may tell of a page that was not found; a notice is short. */
const NOTICE = 600;

/**
 * Tells the notices that come with status 200: bot protection, and "not found".
 * @param challenged a script of a bot protection stands in the page
 */
export function wallOf(text: string, title: string, challenged: boolean): Reason | undefined {
  if (NOT_FOUND_TITLE.test(title.trim())) return 'soft-not-found';
  if (text.length > NOTICE) return undefined;
  if (challenged && text.length < NOTICE / 4) return 'challenge-page';
  const said = `${title}\n${text}`;
  if (CHALLENGE.test(said)) return 'challenge-page';
  return NOT_FOUND.test(said) ? 'soft-not-found' : undefined;
}
