import capitals from './data/capitals.json';

const POINTS: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(capitals));

/** Where the capital of a region lies, as `latitude,longitude` in degrees; undefined for what is no region. */
export const capitalOf = (code: string): string | undefined => POINTS.get(code)?.join(',');
