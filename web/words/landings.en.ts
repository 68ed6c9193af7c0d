export { en as words } from '../../shared/messages/work-landings.en.ts';
