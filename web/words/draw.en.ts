export { en as words } from '../../shared/messages/work-draw.en.ts';
