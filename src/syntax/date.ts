const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const clock = '(\\d\\d):(\\d\\d):(\\d\\d)'

/** The three forms of RFC 9110 §5.6.7. Fixed width, so no form can backtrack. */
const fixdate = new RegExp(`^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\\d\\d) ([A-Z][a-z]{2}) (\\d{4}) ${clock} GMT$`)
const rfc850 = new RegExp(`^[A-Z][a-z]{5,8}, (\\d\\d)-([A-Z][a-z]{2})-(\\d\\d) ${clock} GMT$`)
const asctime = new RegExp(`^[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([\\d ]\\d) ${clock} (\\d{4})$`)

/**
 * Reads an HTTP-date in any of its three forms (RFC 9110 §5.6.7).
 *
 * @param text a field value
 * @param now what a two-digit year is measured against: more than 50 years ahead means the past century
 * @returns the time in milliseconds since the epoch; `undefined` where it is no date
 * @example
 * parseDate('Sat, 21 Nov 2026 09:30:00 GMT') // => 1795253400000
 * parseDate('tomorrow') // => undefined
 */
export function parseDate(text: string, now: number = Date.now()): number | undefined {
  let match = fixdate.exec(text)
  if (match) return moment(Number(match[3]), match[2], match[1], match[4], match[5], match[6])
  match = rfc850.exec(text)
  if (match) {
    const current = new Date(now).getUTCFullYear()
    const year = Math.floor(current / 100) * 100 + Number(match[3])
    return moment(year > current + 50 ? year - 100 : year, match[2], match[1], match[4], match[5], match[6])
  }
  match = asctime.exec(text)
  return match ? moment(Number(match[6]), match[1], match[2], match[3], match[4], match[5]) : undefined
}

function moment(year: number, monthName = '', ...rest: (string | undefined)[]): number | undefined {
  const [day, hour, minute, second] = rest.map(Number) as [number, number, number, number]
  const month = months.indexOf(monthName)
  if (month < 0 || hour > 23 || minute > 59 || second > 60) return undefined
  const time = Date.UTC(year, month, day, hour, minute, second)
  return new Date(time - (second === 60 ? 1000 : 0)).getUTCDate() === day ? time : undefined
}

/**
 * Writes a time as an IMF-fixdate (RFC 9110 §5.6.7), to the second.
 *
 * @param time milliseconds since the epoch, or a Date
 * @example
 * formatDate(1795253400000) // => 'Sat, 21 Nov 2026 09:30:00 GMT'
 */
export function formatDate(time: number | Date): string {
  return new Date(time).toUTCString()
}
