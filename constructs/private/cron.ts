const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** Fields of a cron expression: name, smallest value, largest value, and names of values. */
const FIELDS: [name: string, from: number, to: number, names: string[]][] = [
  ['minute', 0, 59, []], ['hour', 0, 23, []], ['day of the month', 1, 31, []], ['month', 1, 12, MONTHS], ['day of the week', 0, 6, DAYS],
];

/** Says what is wrong with a cron expression of five fields; nothing for a good one. */
export function cronProblem(expression: string): string | undefined {
  const fields = String(expression ?? '').split(' ');
  if (fields.length !== FIELDS.length) return 'it needs five fields (minute, hour, day of the month, month, day of the week) with one space between them';
  const index = fields.findIndex((field, position) => !field.split(',').every((part) => isPart(part, position)));
  if (index < 0) return undefined;
  const [name, from, to] = FIELDS[index];
  return `the ${name} has to be *, or numbers from ${from} to ${to} with ranges, lists and steps, not '${fields[index]}'`;
}

function isPart(part: string, position: number): boolean {
  const [, from, to, names] = FIELDS[position];
  const match = /^(\*|[0-9A-Z]+)(?:-([0-9A-Z]+))?(?:\/([1-9]\d*))?$/.exec(part);
  if (!match) return false;
  const [, first, last, step] = match;
  const value = (text: string) => (/^\d+$/.test(text) ? Number(text) : names.indexOf(text) + (names === MONTHS ? 1 : 0));
  const isValue = (text: string) => (/^\d+$/.test(text) || names.includes(text)) && value(text) >= from && value(text) <= to;
  if (step !== undefined && Number(step) > to) return false;
  if (first === '*') return last === undefined;
  return isValue(first) && (last === undefined ? step === undefined : isValue(last) && value(first) <= value(last));
}
