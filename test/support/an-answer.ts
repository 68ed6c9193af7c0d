import type { Channel } from '../../shared/domain/satisfaction/ballot.ts';
import { organizations } from './people.ts';

let last = 0;
/** As random ids are: 24 digits of base 16. Told apart by the last ones, and in all sixteen shards. */
const anId = () => {
  last += 1;
  return `${(last % 16).toString(16)}${last.toString(16).padStart(23, '0')}`;
};

type Given = {
  ballotHash?: string;
  overall?: number;
  comment?: string;
  period?: number;
  channel?: Channel;
};

/** What `putAnswer` is given of one resident. */
export const anAnswer = ({
  overall = 5,
  comment = '',
  period = 1,
  channel = 'phone',
  ballotHash = anId(),
}: Given = {}) => ({
  ballotHash,
  answer: {
    id: anId(),
    commentId: anId(),
    place: { organizationId: organizations[0].id, period, channel },
    answers: { overall, items: { help: overall }, again: 'yes' as const },
    comment,
  },
});
