const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const month = `(?<month>${months.join('|')})`
const clock = '(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)'
const dayName = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const longDayName = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'

/** The three forms of RFC 9110 §5.6.7. Fixed width but for the name of the day, so no form can backtrack. */
const forms = [
  new RegExp(`^${dayName}, (?<day>\\d\\d) ${month} (?<year>\\d{4}) ${clock} GMT$`),
  new RegExp(`^${longDayName}, (?<day>\\d\\d)-${month}-(?<year>\\d\\d) ${clock} GMT$`),
  new RegExp(`^${dayName} ${month} (?<day>[\\d ]\\d) ${clock} (?<year>\\d{4})$`),
]

/** The last second that an HTTP-date can name: its year has four digits. */
export const lastDate: number = Date.UTC(9999, 11, 31, 23, 59, 59)

/**
 * Reads an HTTP-date in any of its three forms (RFC 9110 §5.6.7). The day of the week is not checked against the date. A
 * leap second is read as the second before it, since the epoch does not count it.
 *
 * @param text a field value
 * @param now what a two-digit year is measured against: it is the latest one not more than 50 years ahead
 * @returns the time in milliseconds since the epoch; `undefined` where it is no date
 * @example
 * parseDate('Sat, 21 Nov 2026 09:30:00 GMT') // => 1795253400000
 * parseDate('tomorrow') // => undefined
 */
export function parseDate(text: string, now: number = Date.now()): number | undefined {
  for (const form of forms) {
    const parts = form.exec(text)?.groups
    if (parts) return timeOf(parts, now)
  }
  return undefined
}

function timeOf(parts: Readonly<Record<string, string>>, now: number): number | undefined {
  const { day, month = '', year = '', hour, minute, second } = parts
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined
  const inYear = (year: number): Date => {
    // not Date.UTC, which takes the years 0 to 99 for 1900 to 1999
    const date = new Date(0)
    date.setUTCFullYear(year, months.indexOf(month), Number(day))
    date.setUTCHours(Number(hour), Number(minute), Math.min(Number(second), 59))
    return date
  }
  const date = year.length === 4 ? inYear(Number(year)) : nearest(Number(year), inYear, new Date(now))
  return date.getUTCDate() === Number(day) ? date.getTime() : undefined
}

/** What a two-digit year stands for: never more than 50 years ahead (RFC 9110 §5.6.7). */
function nearest(year: number, inYear: (year: number) => Date, limit: Date): Date {
  limit.setUTCFullYear(limit.getUTCFullYear() + 50)
  const century = limit.getUTCFullYear() - (limit.getUTCFullYear() % 100)
  const date = inYear(century + year)
  return date > limit ? inYear(century - 100 + year) : date
}

/**
 * Writes a time as an IMF-fixdate (RFC 9110 §5.6.7), to the second.
 *
 * @param time milliseconds since the epoch, or a Date
 * @throws RangeError where it is no time, or one outside the years 0 to 9999
 * @example
 * formatDate(1795253400000) // => 'Sat, 21 Nov 2026 09:30:00 GMT'
 */
export function formatDate(time: number | Date): string {
  const date = new Date(time)
  const year = date.getUTCFullYear()
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`No HTTP-date can name the time ${time} (RFC 9110 §5.6.7).`)
  return date.toUTCString()
}
