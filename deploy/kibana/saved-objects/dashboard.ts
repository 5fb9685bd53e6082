import type { Dashboard, Panel } from '../description/kinds';
import type { Words } from '../words';
import { objectId, type Reference, type SavedObject, savedObject, searchSource } from './saved-object';

const COLUMNS = 48;
const TYPES = { chart: 'lens', search: 'search', map: 'map' } as const;

/** The dashboard with its panels in place. */
export function dashboard({ id, panels, from, to }: Dashboard, words: Words): SavedObject {
  const placed = places(panels).map((place, i) => ({
    type: TYPES[panels[i]!.shows],
    panelIndex: `p${i}`,
    panelRefName: `panel_p${i}`,
    embeddableConfig: {},
    gridData: { i: `p${i}`, ...place },
  }));
  return savedObject(
    'dashboard',
    id,
    {
      title: words(`dashboard.${id}`),
      description: words(`dashboard.${id}.description`),
      panelsJSON: JSON.stringify(placed),
      optionsJSON: JSON.stringify({ useMargins: true, syncColors: true, hidePanelTitles: false }),
      timeRestore: true,
      timeFrom: from,
      timeTo: to,
      kibanaSavedObjectMeta: searchSource(undefined),
    },
    panels.map(referenceOf),
  );
}

function referenceOf({ shows, id }: Panel, i: number): Reference {
  const type = TYPES[shows];
  return { type, id: objectId(type, id), name: `p${i}:panel_p${i}` };
}

/** Panels from left to right; what does not fit any more begins the next row, below the highest of this one. */
function places(panels: readonly Panel[]): { x: number; y: number; w: number; h: number }[] {
  let [x, y, rowHeight] = [0, 0, 0];
  return panels.map(({ width: w, height: h }) => {
    if (x + w > COLUMNS) [x, y, rowHeight] = [0, y + rowHeight, 0];
    const place = { x, y, w, h };
    [x, rowHeight] = [x + w, Math.max(rowHeight, h)];
    return place;
  });
}
