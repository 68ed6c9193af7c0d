export { zh as words } from '../../shared/messages/work-funding.zh.ts';
