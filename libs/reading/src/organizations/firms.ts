import { nominative, perWord, type Token } from '@kelisim/language';
import { type Candidate, type Ground, textOf } from './candidate';
import { headWord, legalForm } from './words';

/** «ИП Гилёва», «КФХ Ширинкина», «ТОО Alma»: a legal form before words with capitals. */
export function unquotedFirms(ground: Ground, from: number, to: number): Candidate[] {
  const { tokens } = ground;
  const found: Candidate[] = [];
  for (let at = from; at + 1 < to; at++) {
    const law = legalForm(tokens[at]);
    if (!law || !capitalWord(ground, at + 1)) continue;
    let end = at + 2;
    while (end < to && end < at + 5 && (capitalWord(ground, end) || tokens[end]?.kind === 'initial')) end++;
    found.push({
      from: at,
      to: end,
      name: textOf(ground, at, end),
      kind: 'company',
      core: textOf(ground, at + 1, end),
      law,
    });
  }
  return found;
}

function capitalWord({ tokens }: Ground, at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && token.case !== 'lower' && token.case !== 'none' && !legalForm(token);
}

/** «компаниями KazMinerals и …»: a Latin name behind a kind. */
export function latinFirms(ground: Ground, from: number, to: number): Candidate[] {
  const { tokens } = ground;
  const found: Candidate[] = [];
  for (let at = from; at + 1 < to; at++) {
    const head = isLatin(tokens[at + 1]) ? headWord(tokens[at]) : undefined;
    if (!head) continue;
    let end = at + 2;
    while (end < to && isLatin(tokens[end])) end++;
    const core = textOf(ground, at + 1, end);
    const name = head.plural ? core : `${nominative(tokens.slice(at, at + 1))} ${core}`;
    found.push({ from: head.plural ? at + 1 : at, to: end, name, kind: head.kind, core, head: head.lemma });
    at = end - 1;
  }
  return found;
}

const isLatin = (token: Token | undefined): boolean => token !== undefined && inLatin(token.word);
const inLatin = perWord(({ text }) => /^[A-Z][A-Za-z&'-]+$/.test(text));
