import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { InterfaceLanguage } from '@kelisim/phrases';
import { phrases } from '@kelisim/phrases';
import { Controller, Get, Header, Inject, NotFoundException, Param, Query } from '@nestjs/common';
import { Desk } from './desk';
import { segments } from './highlight';
import { renderPage, webLink } from './views';

/** Injection token of the language that the console speaks. */
export const CONSOLE_LANGUAGE = Symbol('console language');

const STYLE = readFileSync(path.join(__dirname, 'assets', 'style.css'), 'utf8');
/** Longest search; a longer one is cut, as nobody types it. */
const LONGEST_QUERY = 500;

/** The pages of the console; everything is rendered on the server and works without scripts. */
@Controller()
export class ConsoleController {
  constructor(
    private readonly desk: Desk,
    @Inject(CONSOLE_LANGUAGE) private readonly language: InterfaceLanguage,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async home(@Query('q') q?: unknown, @Query('after') after?: unknown): Promise<string> {
    const words = text(q)?.slice(0, LONGEST_QUERY);
    const found = await this.desk.stories(words, text(after));
    const dossiers = words ? [] : await this.desk.newestDossiers();
    const stories = found.hits.map((hit) => hit.record);
    const view = { q: words, stories, dossiers, total: found.total, next: found.next };
    return renderPage('home', this.language, words || phrases(this.language)('console.newest'), view);
  }

  @Get('stories/:id')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async story(@Param('id') id: string): Promise<string> {
    const story = await this.desk.story(id);
    const [article, ...others] = story?.articles ?? [];
    if (!story || !article?.analysis) throw new NotFoundException(phrases(this.language)('console.notFound'));
    const { analysis } = article;
    const view = { ...story, article, analysis, others, segments: segments(analysis), link: webLink(article.url) };
    return renderPage('story', this.language, analysis.title ?? article.url, view);
  }

  @Get('dossiers/:id')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async dossier(@Param('id') id: string): Promise<string> {
    const dossier = await this.desk.dossier(id);
    if (!dossier) throw new NotFoundException(phrases(this.language)('console.notFound'));
    return renderPage('dossier', this.language, dossier.title, { dossier });
  }

  @Get('assets/style.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  style(): string {
    return STYLE;
  }
}

/** A query parameter as one string; a repeated or nested one is none. */
const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);
