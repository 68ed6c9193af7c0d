export { en as words } from '../../shared/messages/work-needs.en.ts';
