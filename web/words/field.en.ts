export { en as words } from '../../shared/messages/work-field.en.ts';
