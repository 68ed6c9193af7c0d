import { zh as commands } from '../../shared/messages/command-names.zh.ts';
import { zh as failures } from '../../shared/messages/failures.zh.ts';
import { zh as eligibility } from '../../shared/messages/work-eligibility.zh.ts';

/** What the page says on which eligibility is judged. */
export const words = { ...commands, ...eligibility, ...failures };
