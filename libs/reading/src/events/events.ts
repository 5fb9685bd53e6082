import type { Event } from '@kelisim/domain/facts/activity';
import { type Ground, groundOf } from '../activity/ground';
import { proof } from '../activity/proof';
import type { Story } from '../story';
import { kazakhMentionsIn } from './kazakh';
import { mentionsIn } from './mentions';
import { joined, type MentionGroup } from './merging';
import { reportedDay } from './reported-day';

/**
 * The events that a story tells of: meetings, visits, forums and the like, past and to come. Mentions of one event
 * are joined; the one that says most proves it. What only the headline tells is left out: the text repeats it.
 */
export function events(story: Story): readonly Event[] {
  const ground = groundOf(story);
  const read = story.language === 'kk' ? kazakhMentionsIn : mentionsIn;
  const mentions = ground.sentences().flatMap((sentence) => read(ground, sentence));
  return joined(mentions)
    .filter((group) => !group.every((mention) => ground.isHeadline(mention.sentence)))
    .map((group) => toEvent(ground, group));
}

function toEvent(ground: Ground, group: MentionGroup): Event {
  const { story } = ground;
  const told = group.reduce((best, mention) => (mention.weight > best.weight ? mention : best));
  return {
    kind: group.find((mention) => mention.kind === 'mission')?.kind ?? told.kind,
    name: group.find((mention) => mention.name)?.name,
    on: group.find((mention) => mention.on)?.on ?? (told.upcoming ? undefined : reportedDay(ground, told)),
    place: group.find((mention) => mention.place)?.place,
    upcoming: told.upcoming,
    evidence: proof(story, told.sentence, told.from, told.to),
    rule: told.rule,
  };
}
