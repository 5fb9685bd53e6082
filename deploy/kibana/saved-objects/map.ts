import type { MAP } from '../description/dashboards';
import type { Words } from '../words';
import { toView } from './data-view';
import { kql, type SavedObject, savedObject } from './saved-object';

const SOURCE = 'layer_1_source_index_pattern';
/** Both countries in one view. */
const CENTRE = { lat: 54, lon: 72 };
const ZOOM = 3.2;
/** Diameters in pixels of the fewest and the most records at one place. */
const DOTS = { minSize: 8, maxSize: 40 };

const ground = {
  id: 'ground',
  type: 'EMS_VECTOR_TILE',
  sourceDescriptor: { type: 'EMS_TMS', isAutoSelect: true, lightModeDefault: 'road_map_desaturated' },
  style: { type: 'EMS_VECTOR_TILE', color: '' },
  ...{ label: null, visible: true, alpha: 1, minZoom: 0, maxZoom: 24, includeInFitToBounds: true },
};

const dots = (label: string, geoField: string) => ({
  id: 'regions',
  label,
  type: 'GEOJSON_VECTOR',
  sourceDescriptor: {
    id: 'regions-grid',
    type: 'ES_GEO_GRID',
    geoField,
    requestType: 'point',
    resolution: 'MOST_FINE',
    metrics: [{ type: 'count' }],
    indexPatternRefName: SOURCE,
    ...{ applyGlobalQuery: true, applyGlobalTime: true, applyForceRefresh: true },
  },
  style: {
    type: 'VECTOR',
    properties: {
      fillColor: { type: 'STATIC', options: { color: '#2f6f8f' } },
      lineColor: { type: 'STATIC', options: { color: '#ffffff' } },
      iconSize: { type: 'DYNAMIC', options: { ...DOTS, field: { name: 'doc_count', origin: 'source' } } },
      labelText: { type: 'DYNAMIC', options: { field: { name: 'doc_count', origin: 'source' } } },
    },
    isTimeAware: true,
  },
  ...{ joins: [], visible: true, alpha: 0.85, minZoom: 0, maxZoom: 24, includeInFitToBounds: true },
});

/** The map: a dot on each region's capital, as large as there are records of the region. */
export function regionMap({ id, view, field }: typeof MAP, words: Words): SavedObject {
  const state = {
    zoom: ZOOM,
    center: CENTRE,
    timeFilters: { from: 'now-5y/d', to: 'now' },
    refreshConfig: { isPaused: true, interval: 0 },
    query: kql(),
    filters: [],
    settings: { autoFitToDataBounds: false },
  };
  const title = words(`map.${id}`);
  return savedObject(
    'map',
    id,
    {
      title,
      description: '',
      mapStateJSON: JSON.stringify(state),
      layerListJSON: JSON.stringify([ground, dots(title, field)]),
      uiStateJSON: JSON.stringify({ isLayerTOCOpen: false, openTOCDetails: [] }),
    },
    [toView(view, SOURCE)],
  );
}
