export { en as words } from '../../shared/messages/work-bookings.en.ts';
