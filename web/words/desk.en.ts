export { en as words } from '../../shared/messages/work-desk.en.ts';
