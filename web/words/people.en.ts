export { en as words } from '../../shared/messages/work-people.en.ts';
