export { en as words } from '../../shared/messages/work-facilities.en.ts';
