import { en as commands } from '../../shared/messages/command-names.en.ts';
import { en as failures } from '../../shared/messages/failures.en.ts';
import { en as eligibility } from '../../shared/messages/work-eligibility.en.ts';

/** What the page says on which eligibility is judged. */
export const words = { ...commands, ...eligibility, ...failures };
