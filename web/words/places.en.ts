export { en as words } from '../../shared/messages/work-places.en.ts';
