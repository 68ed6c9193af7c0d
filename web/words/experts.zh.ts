export { zh as words } from '../../shared/messages/work-experts.zh.ts';
