/** `npm run screenshots:mails`: the README's pictures of mails, as a mail client on a desk and on a telephone shows them. */
import path from 'node:path';
import type { RenderedMail } from '@kelisim/domain/documents/alerting';
import type { Dossier } from '@kelisim/domain/documents/dossier';
import { browserNeeded, startBrowser } from '../console/browser';
import { sampleDossier, sampleStatus } from './samples';
import { World } from './world';

const FOLDER = path.join(__dirname, '..', '..', 'docs', 'images');
const NOON = { every: 'day', at: '12:00', weekday: 1, zone: 'Europe/Moscow' };

/** Agreements between invented bodies of real regions. */
function dossiers(world: World): Dossier[] {
  const at = world.clock.instant();
  const of = (name: string, ru: string, kz: string, more: Partial<Dossier>) =>
    sampleDossier(name, at, {
      title: `${ru} — ${kz}`,
      parties: [
        { name: ru, side: 'ru' },
        { name: kz, side: 'kz' },
      ],
      articles: [
        {
          articleId: 'a1' as never,
          title: name,
          url: 'https://press.example/news/118',
          sourceId: 'press',
          publishedOn: '2026-03-02T11:20',
        },
        {
          articleId: 'a2' as never,
          title: `${name}: подробности`,
          url: 'https://akimat.example/118',
          sourceId: 'akimat',
          publishedOn: '2026-03-02T14:05',
        },
      ],
      ...more,
    });
  const said = (text: string, status: Parameters<typeof sampleStatus>[0] = 'signed') =>
    sampleStatus(status, at, { evidence: { start: 0, end: 1, text } });
  return [
    of(
      'Регионы договорились о поставках стройматериалов',
      'Правительство Новгородской области',
      'акимат области Улытау',
      {
        place: 'Жезказган',
        signedOn: '2026-03-02',
        subject: 'торгово-экономическое сотрудничество',
        history: [
          said('Стороны готовят меморандум.', 'planned'),
          said(
            'Губернатор Новгородской области и аким области Улытау подписали меморандум о торгово-экономическом сотрудничестве.',
          ),
        ],
      },
    ),
    of('Вузы будут обмениваться студентами', 'Омский аграрный институт', 'Павлодарский педагогический колледж', {
      instrument: 'agreement',
      regions: ['RU-OMS', 'KZ-55'],
      subject: 'обмен студентами и преподавателями',
      history: [said('Ректоры подписали соглашение об обмене студентами и преподавателями сроком на пять лет.')],
    }),
    of(
      'Согласуется дорожная карта',
      'Министерство экономики Омской области',
      'управление предпринимательства Павлодарской области',
      {
        instrument: 'roadmap',
        status: 'planned',
        regions: ['RU-OMS', 'KZ-55'],
        subject: 'промышленная кооперация',
        history: [said('Дорожную карту промышленной кооперации стороны намерены подписать в мае.', 'planned')],
      },
    ),
  ];
}

/** One of the three at once, all of them in a digest, the first in Kazakh, and taken back. */
async function mails(): Promise<Record<string, RenderedMail>> {
  const world = await World.open('2026-03-02T08:30:00.000Z');
  await world.subscribe({ name: 'Новгородская область', regions: ['RU-NGR'], statuses: ['signed'] });
  await world.subscribe({ name: 'Новгород облысы', regions: ['RU-NGR'], statuses: ['signed'], language: 'kk' });
  await world.subscribe({ name: 'Все соглашения', schedule: NOON });
  const all = dossiers(world);
  for (const dossier of all) await world.announce(dossier);
  await world.pass(3_600_000);
  const by = (words: string) => world.sent.find((mail) => mail.text.includes(words) && mail.subject.length > 0)!;
  const made = {
    'mail-agreement': by('«Новгородская область»'),
    'mail-kazakh': by('«Новгород облысы»'),
    'mail-digest': by('«Все соглашения»'),
  };
  await world.close();
  return made;
}

async function main(): Promise<void> {
  if (browserNeeded.missing) throw new Error(`the pictures need ${browserNeeded.missing}`);
  const browser = await startBrowser();
  for (const [name, mail] of Object.entries(await mails()))
    for (const [suffix, width] of [
      ['', 720],
      ['-phone', 390],
    ] as const) {
      if (suffix && name !== 'mail-digest') continue;
      const page = await browser.newPage({ viewport: { width, height: 700 } });
      page.on('request', (request) => {
        throw new Error(`${name} asks for ${request.url()}`);
      });
      await page.setContent(mail.html);
      await page.screenshot({ path: path.join(FOLDER, `${name}${suffix}.png`), fullPage: true });
      console.log(`${name}${suffix}.png  ${mail.subject}`);
      await page.close();
    }
  await browser.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
