import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { Catalogue } from '../frame/catalogue';
import { documentOf } from '../frame/layout';
import { type Visit, Visiting } from '../frame/visit';
import { StoryLook, type StoryView } from './look';
import { changesPage, storyPage } from './view';

/** A story, and what changed in it. */
@Controller('stories')
export class StoryController {
  constructor(
    private readonly look: StoryLook,
    private readonly catalogue: Catalogue,
  ) {}

  @Get(':id')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async story(@Param('id') id: string, @Visiting() visit: Visit): Promise<string> {
    const story = await this.found(id, visit.asked.get('version') ?? undefined);
    return documentOf(
      visit,
      storyPage(story, visit, (source) => this.catalogue.name(source)),
    );
  }

  @Get(':id/changes')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async changes(@Param('id') id: string, @Visiting() visit: Visit): Promise<string> {
    const [from, to] = [visit.asked.get('from'), visit.asked.get('to')];
    const story = await this.found(id, to ?? undefined);
    const before = story.versions.find((version) => version.id === from);
    if (!before || story.article.id !== to) throw new NotFoundException();
    return documentOf(visit, changesPage(story, before, visit));
  }

  private async found(id: string, version: string | undefined): Promise<StoryView> {
    const story = await this.look.story(id, version);
    if (!story) throw new NotFoundException();
    return story;
  }
}
