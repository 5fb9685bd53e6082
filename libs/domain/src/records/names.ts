import { keyword, keywords, points } from './fields';

/**
 * What stands beside the codes for whoever reads a table or a chart: made from the record itself in the language that
 * the system speaks, so that a record without them is whole.
 */
const places = {
  sectorNames: keywords.optional(),
  /** `Омская область — Павлодарская область`, Russia's side first; the country stands for a side without a region. */
  regionPairs: keywords.optional(),
  /** Where the regions' capitals lie. */
  regionPoints: points.optional(),
};

export const storyNames = { ...places, storyUrl: keyword.optional() };

export const agreementNames = {
  instrumentName: keyword.optional(),
  statusName: keyword.optional(),
  timingName: keyword.optional(),
  /** The date as precise as it was told: `12 марта 2024 г.`, `март 2024 г.`. */
  signedText: keyword.optional(),
  dossierUrl: keyword.optional(),
};

export const figureNames = {
  kindName: keyword.optional(),
  measureName: keyword.optional(),
  unitName: keyword.optional(),
  directionName: keyword.optional(),
  regionName: keyword.optional(),
  partnerName: keyword.optional(),
  periodText: keyword.optional(),
};

export const eventNames = { kindName: keyword.optional(), onText: keyword.optional() };

export const dossierNames = {
  ...places,
  instrumentName: keyword.optional(),
  statusName: keyword.optional(),
  signedText: keyword.optional(),
  dossierUrl: keyword.optional(),
};

export const projectNames = { ...places, statusName: keyword.optional() };

export const ledgerNames = {
  ...figureNames,
  regionPairs: places.regionPairs,
  regionPoints: places.regionPoints,
  stateName: keyword.optional(),
};
