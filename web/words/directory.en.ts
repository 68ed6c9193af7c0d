export { en as words } from '../../shared/messages/work-directory.en.ts';
