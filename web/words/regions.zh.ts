export { zh as words } from '../../shared/messages/work-regions.zh.ts';
