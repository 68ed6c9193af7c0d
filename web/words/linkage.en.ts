export { en as words } from '../../shared/messages/work-linkage.en.ts';
