export { en as words } from '../../shared/messages/work-hotline.en.ts';
