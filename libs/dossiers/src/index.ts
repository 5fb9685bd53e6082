export { anchorOf, anchorsOf, type Placeable, placeOf, standing } from './anchors';
export { blockOf } from './block';
export { type DossierDraft, dossiersOf } from './dossiers';
export { type FirmTold, firmsOf, homeOf } from './home';
export { type Continuation, continuations } from './identity';
export type { Sum, ToldAgreement } from './told-agreement';
