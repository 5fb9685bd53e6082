import type { Source } from './source';

/** A publisher that is known and can not be watched yet. */
export interface Gap {
  readonly id: string;
  readonly side: 'ru' | 'kz';
  readonly region?: string;
  readonly name: string;
  readonly home?: string;
  /** What keeps it out of the catalogue. */
  readonly missing: string;
}

/** What the catalogue has for one region. */
export interface RegionCoverage {
  readonly region: string;
  readonly sources: readonly Source[];
  readonly gaps: readonly Gap[];
}

/** What the catalogue has for each region, in the order of the codes given; nobody's region is left out silently. */
export function coverageOf(
  regions: readonly string[],
  sources: readonly Source[],
  gaps: readonly Gap[],
): RegionCoverage[] {
  return regions.map((region) => ({
    region,
    sources: sources.filter((source) => source.region === region),
    gaps: gaps.filter((gap) => gap.region === region),
  }));
}

/** The page of the documentation that accounts for every region. */
export function coverageDocument(
  coverage: readonly RegionCoverage[],
  sources: readonly Source[],
  gaps: readonly Gap[],
): string {
  const wide = sources.filter(({ region }) => region === undefined);
  const unfiled = gaps.filter(({ region }) => region === undefined);
  const watched = sources.filter(({ enabled }) => enabled).length;
  return [
    '# Sources',
    '',
    'Generated from `libs/sources` by `node -C kelisim:source -r ./tools/ts-hook.js libs/sources/write-docs.ts`.',
    '',
    `${sources.length} publishers, ${watched} of them watched by default: those whose addresses are well supported. No address was asked`,
    'for while this was written: `kelisim sources check` tells what works from where you are. Before a source is switched on (`enabled`)',
    'it should be checked; **○** marks those that are off, and the letter how well their addresses are supported (high, medium, low).',
    '',
    '| region | publishers | known, and not to be watched yet |',
    '|---|---|---|',
    ...coverage.map(({ region, ...rest }) => row(region, rest.sources, rest.gaps)),
    '',
    '## About a whole country',
    '',
    ...wide.map((source) => `- ${described(source)}`),
    '',
    '## Known, and not to be watched yet, without a region',
    '',
    ...unfiled.map((gap) => `- ${gap.name}: ${gap.missing}`),
    '',
  ].join('\n');
}

const row = (region: string, sources: readonly Source[], gaps: readonly Gap[]): string =>
  `| ${region} | ${sources.map(described).join('<br>')} | ${gaps.map((gap) => `${gap.name}: ${gap.missing}`).join('<br>')} |`;

const described = ({ id, name, home, enabled, confidence }: Source): string =>
  `${enabled ? '' : '○ '}[${name}](${home}) \`${id}\` ${confidence.slice(0, 1)}`;
