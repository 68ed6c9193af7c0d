export { en as words } from '../../shared/messages/work-volunteers.en.ts';
