import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '@kelisim/config';
import { brokenLine, CATALOGUE_FOLDER, loadSources, type Source } from '@kelisim/sources';

/** The sources of a configuration, and a line for each data file that cannot be used. */
export interface ConfiguredSources {
  readonly sources: readonly Source[];
  readonly problems: readonly string[];
}

/** Reads the configured folder of sources, or the catalogue that comes along; broken files are told and left out. */
export async function readSources(config: Config): Promise<ConfiguredSources> {
  const folder = config.crawl.sourcesFolder ?? CATALOGUE_FOLDER;
  try {
    const { sources, broken } = await loadSources({
      list: () => readdir(folder),
      read: (file) => readFile(path.join(folder, file), 'utf8'),
    });
    return {
      sources: sources.map((entry) => narrowed(entry, config)),
      problems: broken.map((each) => path.join(folder, brokenLine(each))),
    };
  } catch (error) {
    return { sources: [], problems: [`${folder}: can't be read (${(error as Error).message})`] };
  }
}

/** A source outside of the regions and languages that were chosen counts as switched off. */
function narrowed(entry: Source, { crawl: { regions, languages } }: Config): Source {
  const isOfRegion = !regions.length || !entry.region || regions.includes(entry.region);
  const isSpoken = !languages.length || entry.language.some((each) => languages.includes(each));
  return isOfRegion && isSpoken ? entry : { ...entry, enabled: false };
}

/** What a service knows of the sources: those that are switched on, and the names of all. */
export function sourceContext(sources: readonly Source[]) {
  const names = new Map(sources.map((source) => [source.id, source.name]));
  return { sources: sources.filter((source) => source.enabled), sourceName: (id: string) => names.get(id) ?? id };
}
