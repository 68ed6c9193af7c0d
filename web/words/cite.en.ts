export { en as words } from '../../shared/messages/work-cite.en.ts';
