import { type InterfaceLanguage, phrases } from '@kelisim/phrases';
import { Eta } from 'eta';
import { DOSSIER } from './pages/dossier';
import { FAILURE } from './pages/failure';
import { HOME } from './pages/home';
import { LAYOUT } from './pages/layout';
import { STORY } from './pages/story';

/** Escapes everything that is printed: titles, texts and addresses come from outside. */
const eta = new Eta({ autoEscape: true });
const PAGES = { home: HOME, story: STORY, dossier: DOSSIER, failure: FAILURE };

/** Renders a page within the frame. */
export function renderPage(page: keyof typeof PAGES, language: InterfaceLanguage, title: string, view: object): string {
  const say = phrases(language);
  const body = eta.renderString(PAGES[page], { ...view, say, language });
  return eta.renderString(LAYOUT, { ...view, body, say, language, title });
}

/** An address that may stand behind a link: of the web, not a script or a file. */
export const webLink = (url: string): string | undefined => (/^https?:\/\//i.test(url) ? url : undefined);
