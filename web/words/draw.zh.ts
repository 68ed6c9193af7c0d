export { zh as words } from '../../shared/messages/work-draw.zh.ts';
