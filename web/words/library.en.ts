export { en as words } from '../../shared/messages/work-library.en.ts';
