export { zh as words } from '../../shared/messages/work-places.zh.ts';
