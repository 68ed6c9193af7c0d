export { zh as words } from '../../shared/messages/work-districts.zh.ts';
