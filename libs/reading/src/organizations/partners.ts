import type { Side } from '@kelisim/domain/evidence';
import type { Sentence } from '@kelisim/language';
import type { Candidate, Ground } from './candidate';
import type { Standing } from './standing';

/** «А и Б подписали», «А – Б»: the one joined with a known side stands on the other, unless both sides are there already. */
export function opposite(candidate: Candidate, known: KnownSides, ground: Ground): Standing | undefined {
  const { tokens } = ground;
  const at = (token: number): Standing | undefined =>
    known.at(token) ?? regionAt(token, ground) ?? adjectiveAt(token, known, ground);
  const before = tokens[candidate.from - 1]?.norm ?? '';
  const after = tokens[candidate.to]?.norm ?? '';
  const left = /^(и|с|–|—|мен|пен|бен)$/.test(before) ? at(candidate.from - 2) : undefined;
  const right = /^(и|с|–|—|мен|пен|бен)$/.test(after) ? at(candidate.to + 1) : undefined;
  const other = left ?? right;
  if (!other || other.side === 'other') return undefined;
  if (!isMutual(candidate, tokens)) return undefined;
  const enumerated =
    tokens[candidate.from - 1]?.text === ',' || (left !== undefined && isListed(candidate.from - 2, known, tokens));
  return enumerated || known.both(candidate) ? other : { side: other.side === 'ru' ? 'kz' : 'ru' };
}

/** «между заводом «…» и Карагандинской областью»: a region is a party as a body is. */
function regionAt(token: number, { placeAt }: Ground): Standing | undefined {
  const place = placeAt.get(token);
  return place?.form === 'name' && place.level === 'region' ? { side: place.side, region: place.code } : undefined;
}

/** «и казахстанским фондом «…»»: the adjective of place before an organization. */
function adjectiveAt(token: number, known: KnownSides, { placeAt }: Ground): Standing | undefined {
  return placeAt.get(token)?.form === 'adjective' ? known.at(token + 1) : undefined;
}

const MUTUAL =
  /^(между|подпис|заключ|договор|соглаш|соглас|меморанд|контракт|сотрудни|обмен|объяв|парафир|завизир|келісім|меморандум|шарт|қол)/;
const NEAR = 25;

/** Whether words of agreeing stand around: who merely ships or shows together stands on one side. */
function isMutual({ from, to }: Candidate, tokens: Ground['tokens']): boolean {
  return tokens.slice(Math.max(0, from - NEAR), to + NEAR).some(({ norm }) => MUTUAL.test(norm));
}

/** «компании «А», «Б» и КФХ В»: whether a comma stands before the name that ends at a token. */
function isListed(token: number, known: KnownSides, tokens: Ground['tokens']): boolean {
  let at = token;
  while (at > 0 && known.at(at)) at--;
  return tokens[at]?.text === ',';
}

/** The sides that are certain, by token, and which of them stand in each sentence. */
export class KnownSides {
  private readonly byToken = new Map<number, Standing>();
  private readonly bySentence = new Map<number, Set<Side>>();

  constructor(private readonly sentences: readonly Sentence[]) {}

  /** Notes on which side a candidate stands for certain. */
  add({ from, to }: Candidate, one: Standing): void {
    for (let at = from; at < to; at++) this.byToken.set(at, one);
    const sentence = sentenceAt(this.sentences, from)?.index ?? 0;
    this.bySentence.set(sentence, (this.bySentence.get(sentence) ?? new Set()).add(one.side));
  }

  /** The standing of the organization that covers a token, where it is certain. */
  at(token: number): Standing | undefined {
    return this.byToken.get(token);
  }

  /** Whether both sides stand in the candidate's sentence. */
  both({ from }: Candidate): boolean {
    const sides = this.bySentence.get(sentenceAt(this.sentences, from)?.index ?? 0);
    return sides?.has('ru') === true && sides.has('kz');
  }
}

/** The sentence that a token stands in. */
export function sentenceAt(sentences: readonly Sentence[], token: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.from <= token) low = middle;
    else high = middle - 1;
  }
  return sentences[low];
}
