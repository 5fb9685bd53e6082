export { blockOf } from './block';
export { type DossierDraft, dossiersOf } from './dossiers';
export type { ToldAgreement } from './told-agreement';
