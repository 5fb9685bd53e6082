import type { Side } from '@kelisim/domain/evidence';
import type { StoryOrganization } from '../story';

/** Someone of the story who can be a party, where the text names them. */
export interface Actor {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** The name as the text prints it; worked out only for parties, because inflecting is slow. */
  readonly printed?: () => string;
  readonly side: Side;
  /** An `origin` is no actor itself: «омский», «турецкий» say where someone is from. */
  readonly kind: 'organization' | 'region' | 'country' | 'person' | 'origin';
  /** The same for all names of one party: an authority and its region, a governor and the region. */
  readonly key: string;
  /** True for another country, or what is said to belong to one. */
  readonly foreign: boolean;
  /** True for a town or district: as a party it must be named as one, or it is only a place. */
  readonly town?: boolean;
  /** True where a person is named who stands for the institution. */
  readonly signer?: boolean;
  /** The institution that it is, where it is one. */
  readonly organization?: StoryOrganization;
}
