export { en as words } from '../../shared/messages/work-districts.en.ts';
