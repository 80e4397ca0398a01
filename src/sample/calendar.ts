/** The year whose orders the sample has. */
const year = 2024

/** Days on which the works are closed, besides weekends. */
const holidays = new Set(
  '01-01 03-29 04-01 05-01 05-09 05-10 05-20 10-03 12-23 12-24 12-25 12-26 12-27 12-30 12-31'
    .split(' ')
    .map(day => `${year}-${day}`),
)

/** The working days of the year in sequence. Whatever is planned is planned in these, by their index. */
const workingDays = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(year, 0, day + 1)))
  .filter(date => date.getUTCDay() % 6 !== 0)
  .map(date => date.toISOString().slice(0, 10))
  .filter(date => !holidays.has(date))

/** The last day that anything has happened on. */
export const now = workingDays.indexOf(`${year}-04-19`)

/** The date of a working day. */
export function dateOf(day: number): string {
  const date = workingDays[day]
  if (date === undefined) throw new RangeError(`The year has no working day ${day}.`)
  return date
}

/** A time on a working day, `minute` minutes after midnight. */
export function timeOf(day: number, minute: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${dateOf(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00Z`
}
