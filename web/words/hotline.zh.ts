export { zh as words } from '../../shared/messages/work-hotline.zh.ts';
