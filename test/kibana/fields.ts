import type { SavedObject } from '../../deploy/kibana/saved-objects/saved-object';

/** A use that an object makes of a field. */
export interface FieldUse {
  readonly object: string;
  readonly view: string;
  readonly field: string;
  readonly use:
    | 'shown'
    | 'sorted'
    | 'asked'
    | 'time'
    | 'values'
    | 'dates'
    | 'numbers'
    | 'greatest'
    | 'different'
    | 'place';
}

interface Column {
  readonly operationType: string;
  readonly sourceField: string;
  readonly filter?: { readonly query: string };
}
const USES: Readonly<Record<string, FieldUse['use']>> = {
  terms: 'values',
  date_histogram: 'dates',
  unique_count: 'different',
  sum: 'numbers',
  max: 'greatest',
};

/** The data view that an object looks at; a data view looks at itself. */
export const viewOf = ({ type, id, references }: SavedObject): string =>
  type === 'index-pattern' ? id : (references.find((each) => each.type === 'index-pattern')?.id ?? '');

/** The columns of a Lens chart, in the order in which they nest. */
export function lensColumns({ attributes }: SavedObject): [id: string, column: Column][] {
  // The shape that Kibana defines for a Lens chart with one layer.
  const state = attributes.state as {
    datasourceStates: {
      formBased: { layers: Record<string, { columnOrder: string[]; columns: Record<string, Column> }> };
    };
  };
  return Object.values(state.datasourceStates.formBased.layers).flatMap(({ columnOrder, columns }) =>
    columnOrder.map((id): [string, Column] => [id, columns[id]!]),
  );
}

/** The KQL of a Lens chart, or of what keeps a search source. */
export function queryOf({ type, attributes }: SavedObject): string {
  if (type === 'lens') return (attributes.state as { query: { query: string } }).query.query;
  const meta = attributes.kibanaSavedObjectMeta as { searchSourceJSON: string } | undefined;
  return meta ? JSON.parse(meta.searchSourceJSON).query.query : '';
}

/** The fields that a KQL query names: what stands before a colon or a comparison, outside of quotes. */
export const fieldsOfKql = (query: string): string[] =>
  [...query.replace(/"[^"]*"/g, '""').matchAll(/([A-Za-z_]\w*)\s*(?::|[<>]=?)/g)].map((match) => match[1] ?? '');

/** Every use that an object makes of a field. */
export function usesOf(object: SavedObject): FieldUse[] {
  const { attributes } = object;
  const use = (field: string, how: FieldUse['use']): FieldUse => ({
    object: object.id,
    view: viewOf(object),
    field,
    use: how,
  });
  const asked = (query: string) => fieldsOfKql(query).map((field) => use(field, 'asked'));
  const json = (name: string) => Object.keys(JSON.parse(`${attributes[name] ?? '{}'}`));
  switch (object.type) {
    case 'index-pattern':
      return [
        ...(attributes.timeFieldName ? [use(`${attributes.timeFieldName}`, 'time')] : []),
        ...[...json('fieldAttrs'), ...json('fieldFormatMap')].map((field) => use(field, 'shown')),
      ];
    case 'search':
      return [
        ...(attributes.columns as string[]).map((field) => use(field, 'shown')),
        ...(attributes.sort as [string, string][]).map(([field]) => use(field, 'sorted')),
        ...asked(queryOf(object)),
      ];
    case 'lens':
      return [
        ...lensColumns(object).flatMap(([, column]) => [
          ...(column.operationType === 'count'
            ? []
            : [use(column.sourceField, USES[column.operationType] ?? 'values')]),
          ...asked(column.filter?.query ?? ''),
        ]),
        ...asked(queryOf(object)),
      ];
    case 'map':
      return (JSON.parse(`${attributes.layerListJSON}`) as { sourceDescriptor: { geoField?: string } }[]).flatMap(
        ({ sourceDescriptor: { geoField } }) => (geoField ? [use(geoField, 'place')] : []),
      );
    default:
      return [];
  }
}

/** Types of a mapping that each use can work with; what is only shown may have any. */
const FIT: Partial<Record<FieldUse['use'], readonly string[]>> = {
  sorted: ['keyword', 'date', 'double'],
  time: ['date'],
  values: ['keyword', 'boolean'],
  dates: ['date'],
  numbers: ['double'],
  greatest: ['double', 'date'],
  different: ['keyword'],
  place: ['geo_point'],
  asked: ['keyword', 'boolean', 'date', 'double', 'text'],
};
/** Fields that every index has without a mapping for them. */
const EVERYWHERE: Readonly<Record<string, string>> = { _index: 'keyword' };

/** The type of each field of a data view's indices, by the view's id. */
export type Mappings = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What is wrong with the objects' uses of fields, as sentences. */
export function misfits(objects: readonly SavedObject[], mappings: Mappings): string[] {
  return objects.flatMap(usesOf).flatMap(({ object, view, field, use }) => {
    const type = mappings.get(view)?.[field] ?? EVERYWHERE[field];
    if (type === undefined) return [`${object}: ${view} has no field ${field}`];
    const fit = FIT[use];
    return fit && !fit.includes(type) ? [`${object}: ${field} of ${view} is ${type}, which cannot be ${use}`] : [];
  });
}
