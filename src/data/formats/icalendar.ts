import ICAL, { type Component } from 'ical.js';
import { dayToIso, parseDate } from '../dates.js';
import { refusal, type Converted } from './converted.js';
import { recordRow, rowList, rowProblem, type Row } from './loose-row.js';
import { textOf } from './loose-value.js';
import type { Loose } from './loose.js';
import type { Notes } from './notes.js';
import { tableRows } from './table-rows.js';

/** Events of an iCalendar text (RFC 5545): of one that is repeated only the first is drawn, which is reported, as are those that were called off. */
export function icalendar(text: string, notes: Notes): Loose | Converted {
  let parsed: Component | readonly Component[];
  try {
    parsed = ICAL.parse(text);
  } catch (error) {
    return refusal('', 'iCalendar', String(error), 'Export the calendar again.');
  }
  const calendars = (typeof parsed[0] === 'string' ? [parsed] : parsed) as readonly Component[];
  const events = calendars.flatMap(([, , components]) => components.filter(([name]) => name === 'vevent'));
  notes.format = 'icalendar';
  notes.total += events.length;
  return tableRows(rowList(events.map((event, i) => eventRow(event, `VEVENT[${i}]`, notes))), notes, 0) ?? { problems: notes.problems };
}

function eventRow([, properties]: Component, at: string, notes: Notes): Row {
  const values = (name: string) => properties.filter(([each]) => each === name).flatMap(([, , , ...given]) => given.flat());
  const value = (name: string) => textOf(values(name)[0]);
  const [lat, lon] = values('geo');
  const people = properties.flatMap(([name, { cn }]) => (name === 'attendee' && typeof cn === 'string' ? cn : []));
  const row = recordRow(
    {
      ...{ id: value('uid'), start: dayOf(value('dtstart')), end: endOf(value('dtstart'), value('dtend')), title: value('summary') },
      ...{ description: value('description'), place: value('location'), url: value('url'), category: value('categories') },
      ...(people.length && { participants: people }),
      ...(lat !== undefined && { lat, lon }),
    },
    at,
  );
  if (values('rrule').length)
    notes.problems.push(rowProblem(row, 'RRULE', 'an event on one date', 'one that is repeated', 'Only the first is drawn.'));
  if (/^cancelled$/i.test(value('status')))
    notes.problems.push(rowProblem(row, 'STATUS', 'an event that took place', 'CANCELLED', 'It is drawn all the same.'));
  return row;
}

function dayOf(text: string): string {
  return text.replace(/T.*$/, '');
}

/** The last day of an event: a date without time in iCalendar is that of the day after it. */
function endOf(start: string, end: string): string {
  const [first, last] = [parseDate(dayOf(start)), parseDate(dayOf(end))];
  if (!first || !last || last.earliest <= first.earliest) return '';
  return end.includes('T') ? dayOf(end) : last.earliest - 1 > first.earliest ? dayToIso(last.earliest - 1) : '';
}
