export { zh as words } from '../../shared/messages/work-bookings.zh.ts';
