import { proofs as proofsOf } from '../../services/kelisim/src/commands/proof';
import { everything } from '../../services/kelisim/src/proof/find';
import type { Proof } from '../../services/kelisim/src/proof/prove';
import type { Workplace } from '../../services/kelisim/src/workplace';

export { restoreParts } from '../../services/kelisim/src/commands/backup';

/** Proofs of everything that a store has read. */
export async function proofs(workplace: Workplace): Promise<Proof[]> {
  const found: Proof[] = [];
  for await (const proof of proofsOf(workplace, everything(workplace.ports))) found.push(proof);
  return found;
}
