import { dayOf, millisBetween } from '../../time.ts';
import { isOpenIncident } from '../incident.ts';
import { isOverdue } from '../rectification.ts';
import { type FlagRow, type FlagRule, type RiskFlag, signed } from './flag.ts';

const dayMillis = 86_400_000;

/** What was to be put right by now is not handed in. */
export const rectificationOverdue: FlagRule = ({ orders, now }) =>
  orders
    .filter((order) => isOverdue(order, now))
    .map((order): RiskFlag => {
      const rows: FlagRow[] = [{ kind: 'order', id: order.id, name: order.what }];
      const days = Math.ceil(millisBetween(order.due.at, now) / dayMillis);
      return {
        id: `rectificationOverdue:${order.id}`,
        kind: 'rectificationOverdue',
        severity: days > 7 ? 'serious' : 'warning',
        since: order.due.at,
        because: { days, due: dayOf(order.due.at), times: order.rechecks.length },
        rows,
        signature: signed(rows, order.due.at),
      };
    });

const severityOf = { minor: 'notice', serious: 'warning', grave: 'serious' } as const;

/** Something happened and is not closed. */
export const incidentOpen: FlagRule = ({ incidents, now }) =>
  incidents.filter(isOpenIncident).map((incident): RiskFlag => {
    const rows: FlagRow[] = [{ kind: 'incident', id: incident.id, name: incident.what }];
    return {
      id: `incidentOpen:${incident.id}`,
      kind: 'incidentOpen',
      severity: severityOf[incident.severity],
      since: incident.reportedAt,
      because: {
        days: Math.floor(millisBetween(incident.reportedAt, now) / dayMillis),
        measures: incident.measures.length,
        told: incident.told.length,
      },
      rows,
      signature: signed(rows, incident.severity),
    };
  });
