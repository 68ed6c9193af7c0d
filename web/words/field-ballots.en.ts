export { en as words } from '../../shared/messages/work-field-ballots.en.ts';
