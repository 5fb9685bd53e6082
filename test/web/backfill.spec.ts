import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Result, Task } from './backfill-process';
import { folderOfTests } from './crawl';

const ROOT = path.join(__dirname, '..', '..');
const ARTICLES = 160;
const PER_PAGE = 4;
/** A first look goes through thirty list pages; what is older is the backfill's. */
const FIRST_LOOK = 30 * PER_PAGE;
/** The article of this number is the oldest that is wanted. */
const OLDEST = 11;
/** Later by so much begins the clock of each process: what a killed one held has run out. */
const LATER_MS = 10 * 60_000;

/** One article a day, the first of them on New Year's Day. */
const dayOf = (article: number): string => new Date(Date.UTC(2023, 0, article)).toISOString().slice(0, 10);

/** A listing in pages without any dates, and its articles. */
class Paper {
  readonly log: string[] = [];
  /** Told of each request before it is answered. */
  onRequest: (count: number) => void = () => undefined;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Paper> {
    const server = createServer((request, response) => {
      paper.log.push(request.url ?? '');
      paper.onRequest(paper.log.length);
      const page = paper.answer(new URL(request.url ?? '/', 'http://x'));
      response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    });
    const paper: Paper = new Paper(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return paper;
  }

  get host(): string {
    return `paper.example:${(this.server.address() as AddressInfo).port}`; // a TCP server has a port
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private answer({ pathname, searchParams }: URL): string | undefined {
    if (pathname === '/news/') return this.list(Number(searchParams.get('PAGEN_1') ?? 1));
    const article = Number(/^\/news\/(\d+)\/$/.exec(pathname)?.[1] ?? 0);
    if (!article) return undefined;
    const words = `Глава района встретился с жителями села номер ${article} и ответил на их вопросы о дорогах и школах. `;
    return `<html><head><title>Встреча ${article}</title><meta property="article:published_time" content="${dayOf(article)}T10:00:00+03:00">
      </head><body><article><h1>Встреча ${article}</h1><p>${words.repeat(3)}</p></article></body></html>`;
  }

  private list(page: number): string {
    const last = Math.ceil(ARTICLES / PER_PAGE);
    const newest = ARTICLES - (Math.min(page, last) - 1) * PER_PAGE;
    const links = Array.from({ length: PER_PAGE }, (_, i) => newest - i).map(
      (article) => `<p><a href="/news/${article}/">Глава района встретился с жителями села ${article}</a></p>`,
    );
    return `<html><body>${links.join('')}<a href="/news/?PAGEN_1=${page + 1}">Следующая</a></body></html>`;
  }
}

/** After so many requests in all: in the first look, in its pages, and in the backfill. */
const KILLS = [12, 70, 200, 215, 230, 245];
/** By then the first look is over. */
const LOOK_OVER = 200;
/** Looks of the live watch that fall into the rest of the time. */
const LOOKS_AGAIN = 2;

let paper: Paper;
let dataDir: string;
let started: number;

beforeEach(async () => {
  paper = await Paper.open();
  dataDir = mkdtempSync(path.join(folderOfTests(), 'kelisim-backfill-'));
  started = 0;
});
afterEach(async () => {
  await paper.close();
  rmSync(dataDir, { recursive: true });
});

/** Starts the backfill, or goes on with it, in a new process. */
function start(): { process: ChildProcess; ended: Promise<Result | 'killed'> } {
  const task: Task = {
    entry: {
      id: 'paper',
      name: 'Газета',
      side: 'ru',
      owner: 'paper',
      language: ['ru'],
      home: `http://${paper.host}/`,
      startPages: [{ kind: 'listing', url: `http://${paper.host}/news/` }],
      articlePattern: '/news/[0-9]+$',
      timeZone: 'Europe/Moscow',
      pace: { secondsBetweenRequests: 0 },
      confidence: 'high',
      evidence: ['a test'],
    },
    hosts: [paper.host],
    dataDir,
    until: dayOf(OLDEST),
    startsAt: new Date(Date.UTC(2023, 7, 1) + started++ * LATER_MS).toISOString(),
  };
  const file = path.join(__dirname, 'backfill-process.ts');
  const args = ['-C', 'kelisim:source', '-r', './tools/ts-hook.js', file, JSON.stringify(task)];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, trouble] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => {
    output += piece.toString();
  });
  child.stderr.on('data', (piece: Buffer) => {
    trouble += piece.toString();
  });
  const ended = new Promise<Result | 'killed'>((resolve, reject) => {
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve('killed');
      else if (code === 0) resolve(JSON.parse(output) as Result);
      else reject(new Error(`the process ended with ${code ?? signal}: ${trouble.slice(-2000)}`));
    });
  });
  return { process: child, ended };
}

/** Goes on until so many requests have been made in all, and is killed by then. */
async function killedAfter(requests: number): Promise<void> {
  const { process: child, ended } = start();
  paper.onRequest = (count) => {
    if (count === requests) child.kill('SIGKILL');
  };
  expect(await ended).toBe('killed');
  paper.onRequest = () => undefined;
}

/** Answers of a host that may wait to be saved while it is asked on. */
const MOST_UNSAVED = 5;

const isList = (address: string): boolean => /^\/news\/(\?|$)/.test(address);

describe('a backfill', () => {
  it('that is killed again and again goes on where it was, and ends at its day', async () => {
    for (const requests of KILLS) await killedAfter(requests);
    const result = await start().ended;
    const articles = result === 'killed' ? [] : result.articles;
    const wanted = Array.from({ length: ARTICLES - OLDEST + 1 }, (_, i) => dayOf(OLDEST + i));
    const days = articles.map(({ publishedOn }) => publishedOn?.slice(0, 10) ?? '').sort();
    expect(days.filter((day) => day >= dayOf(OLDEST))).toEqual(wanted);
    // A list without dates tells that the day has been passed only when its articles have been read.
    expect(days.length).toBeLessThanOrEqual(wanted.length + 2 * PER_PAGE);
    const backfilled = articles.filter(({ origin }) => origin === 'backfill').length;
    expect(backfilled).toBe(articles.length - FIRST_LOOK);
    expect(backfilled).toBeGreaterThanOrEqual(ARTICLES - FIRST_LOOK - OLDEST + 1);
    expect(articles.some(({ origin }) => origin === 'live')).toBe(false);
    // A kill repeats at the most one step, and the pages that were not saved yet.
    const lists = paper.log.slice(LOOK_OVER).filter(isList);
    expect(lists.length - new Set(lists).size).toBeLessThanOrEqual(
      KILLS.filter((kill) => kill >= LOOK_OVER).length + LOOKS_AGAIN,
    );
    const pages = paper.log.filter((address) => /^\/news\/\d/.test(address));
    expect(pages.length - new Set(pages).size).toBeLessThanOrEqual(KILLS.length * (MOST_UNSAVED + 1));
  }, 120_000);
});
