export { zh as words } from '../../shared/messages/work-facilities.zh.ts';
