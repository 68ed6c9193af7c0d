export { zh as words } from '../../shared/messages/work-field-ballots.zh.ts';
