import { extractArticle, type PageContext } from './extract';
import { isRefused } from './page/refusal';

export const LEAD = 'Делегация Омской области побывала в Павлодаре и договорилась о поставках оборудования для теплиц.';
export const NEXT =
  'Стороны согласовали график встреч на следующий год и список предприятий, которые примут в них участие.';
export const TEXT = `<p>${LEAD}</p><p>${NEXT}</p>`;
export const TITLE = 'Омская делегация посетила Павлодар';

/** Reads a page that must have an article. */
export function read(html: string, context: Partial<PageContext> = {}) {
  const article = extractArticle(html, { url: 'https://region.example/news/1', ...context });
  if (isRefused(article)) throw new Error(article.refused);
  return article;
}

export const page = (head: string, body: string) => `<html><head>${head}</head><body>${body}</body></html>`;
