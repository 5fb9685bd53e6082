export { anchorOf, anchorsOf, type Placeable, placeOf, standing } from './anchors';
export { blockOf } from './block';
export { type DossierDraft, dossiersOf } from './dossiers';
export { type FirmTold, firmsOf, homeOf } from './home';
export { type Continuation, continuations } from './identity';
export { type ProjectDraft, projectsOf } from './projects/projects';
export { projectBlock } from './projects/regions';
export type { ToldProject } from './projects/told-project';
export type { Sum, ToldAgreement } from './told-agreement';
