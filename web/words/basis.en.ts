export { en as words } from '../../shared/messages/work-basis.en.ts';
