import type { Wish } from '@kelisim/subscriptions';
import { type Command, InvalidArgumentError } from 'commander';

/** What the options of `add`, `edit` and `test` say. */
export interface WishOptions {
  readonly name?: string;
  readonly channel?: string;
  readonly language?: string;
  readonly want?: string[];
  readonly region?: string[];
  readonly side?: string[];
  readonly sector?: string[];
  readonly instrument?: string[];
  readonly status?: string[];
  readonly source?: string[];
  readonly organization?: string[];
  readonly person?: string[];
  readonly sumFrom?: Wish['sumFrom'];
  readonly words?: string;
  readonly every?: string;
  readonly at?: string;
  readonly weekday?: number;
  readonly zone?: string;
  readonly quiet?: Wish['quiet'];
  readonly cap?: number;
}

const several = (value: string, before: string[] = []): string[] => [...before, value];

/** Gives a command the options that say what someone wants to hear, and when. */
export function withWishOptions(command: Command): Command {
  return command
    .option('--name <name>', 'what to call it')
    .option('--channel <channel>', 'mail, webhook or feed')
    .option('--language <language>', 'ru, en or kk')
    .option('--want <kind>', 'agreement, status, figure, event, story or incident; may be repeated', several)
    .option('--region <code>', 'ISO 3166-2 code, may be repeated', several)
    .option('--side <side>', 'ru or kz', several)
    .option('--sector <sector>', 'may be repeated', several)
    .option('--instrument <instrument>', 'may be repeated', several)
    .option('--status <status>', 'may be repeated', several)
    .option('--source <id>', 'as `sources list` shows it, may be repeated', several)
    .option('--organization <name>', 'in any case, may be repeated', several)
    .option('--person <name>', 'in any case, may be repeated', several)
    .option('--sum-from <sum>', 'at least so much, such as 5000000:RUB', sum)
    .option('--words <words>', 'a search in the words of the search box')
    .option('--every <when>', 'instant, day or week')
    .option('--at <time>', 'local hour of a digest, HH:MM')
    .option('--weekday <number>', 'of a weekly digest, 1 is Monday', Number)
    .option('--zone <zone>', 'time zone, such as Asia/Omsk')
    .option('--quiet <hours>', 'local hours in which nothing is sent, such as 22:00-07:00', hours)
    .option('--cap <number>', 'most pieces of news in one message, and most instant messages a day', Number);
}

/** The options as a wish; those that were not given leave things as they are. */
export function wishOf(options: WishOptions, schedule: object): Wish {
  const {
    want,
    region,
    side,
    sector,
    instrument,
    status,
    source,
    organization,
    person,
    every,
    at,
    weekday,
    zone,
    ...rest
  } = options;
  const times = { every, at, weekday, zone };
  const given = Object.fromEntries(Object.entries(times).filter(([, value]) => value !== undefined));
  return {
    ...onlyOf(rest, ['name', 'channel', 'language', 'sumFrom', 'words', 'quiet', 'cap']),
    ...defined({
      wants: want,
      regions: region,
      sides: side,
      sectors: sector,
      instruments: instrument,
      statuses: status,
    }),
    ...defined({ sources: source, organizations: organization, people: person }),
    ...(Object.keys(given).length > 0 && { schedule: { ...schedule, ...given } }),
  };
}

const defined = (values: object): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const onlyOf = (values: object, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(values).filter(([key, value]) => keys.includes(key) && value !== undefined));

function sum(text: string): Wish['sumFrom'] {
  const [, value, unit] = /^(\d+(?:\.\d+)?):?([A-Z]{3})$/.exec(text) ?? [];
  if (!value || !unit) throw new InvalidArgumentError('must be a number and a currency, such as 5000000:RUB');
  return { value: Number(value), unit };
}

function hours(text: string): Wish['quiet'] {
  const [, from, to] = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(text) ?? [];
  if (!from || !to) throw new InvalidArgumentError('must be two times, such as 22:00-07:00');
  return { from, to };
}
