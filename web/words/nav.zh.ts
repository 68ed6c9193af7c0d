export { zh as words } from '../../shared/messages/work-nav.zh.ts';
