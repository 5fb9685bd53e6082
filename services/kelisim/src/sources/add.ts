import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decode, isRefused } from '@kelisim/article';
import { readConfig } from '@kelisim/config';
import { linksOf, startAddressOf } from '@kelisim/crawler';
import { type Proposal, proposePattern, proposeStartPages } from '@kelisim/discovery';
import { diagnose, draftSource, type Source, type StartPage } from '@kelisim/sources';
import type { Terminal } from '../terminal';
import { inWords, UserError } from '../user-error';
import { probe } from './probe';
import { Sites } from './site';

/** Proposes the entry for a site: asks its home page, tries what it names, and writes what gave articles. */
export async function addSource(
  terminal: Terminal,
  url: string,
  { region, out }: { region?: string; out?: string },
): Promise<void> {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) throw new UserError(`${url}: not an http or https address`);
  const sites = new Sites(readConfig());
  try {
    const { name, startPages } = await proposed(sites, url);
    const tried = await Promise.all(startPages.map((start) => tryOut(sites, url, withoutReason(start))));
    const good = tried.filter(({ links }) => links.length > 0);
    if (!good.length) throw new UserError(`${url}: nothing on the home page leads to a list of news`);
    const pattern = proposePattern(good.flatMap(({ links }) => links));
    const found = { home: url, name, startPages: good.map(({ start }) => start), articlePattern: pattern, region };
    const entry = draft(found);
    await print(terminal, entry, out);
    const { state, cause, advice } = diagnose(await probe(sites, entry));
    terminal.note(`${entry.id}: ${state}${cause ? `: ${cause}` : ''}${advice ? `\n${advice}` : ''}`);
    terminal.note('It is switched off: look at it, then set "enabled" to true.');
  } finally {
    await sites.close();
  }
}

function draft(found: Parameters<typeof draftSource>[0]): Source {
  try {
    return draftSource(found);
  } catch (error) {
    throw new UserError(`no entry can be made of it: ${inWords(error)}`);
  }
}

async function proposed(sites: Sites, url: string): Promise<Proposal> {
  const home = await sites.ask(url, 'page');
  if (home.kind !== 'page')
    throw new UserError(`${url}: ${home.kind === 'refused' ? `${home.reason} (${home.cause})` : 'no answer'}`);
  const decoded = decode(home.bytes, home.headers['content-type']);
  if (isRefused(decoded)) throw new UserError(`${url}: ${decoded.refused}`);
  return proposeStartPages(decoded.text, home.finalUrl, await sites.sitemaps(home.finalUrl));
}

function withoutReason({ because: _, ...start }: Proposal['startPages'][number]): StartPage {
  return start;
}

async function tryOut(sites: Sites, home: string, start: StartPage): Promise<{ start: StartPage; links: string[] }> {
  const address = startAddressOf(start);
  const result = await sites.ask(address, 'feed');
  if (result.kind !== 'page') return { start, links: [] };
  const trial = draft({ home, startPages: [start] });
  const listed = linksOf(start, trial, result, address);
  return { start, links: listed.kind === 'found' ? listed.links.map(({ canonical }) => canonical) : [] };
}

async function print(terminal: Terminal, entry: Source, out: string | undefined): Promise<void> {
  const text = JSON.stringify(entry, null, 2);
  if (!out) return terminal.line(text);
  const file = path.join(out, `${entry.id}.json`);
  await writeFile(file, `${text}\n`, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(error.code === 'EEXIST' ? `${file} is there already` : `${file}: ${error.message}`);
  });
  terminal.line(file);
}
