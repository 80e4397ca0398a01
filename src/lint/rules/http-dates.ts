import { trimOws } from '../../syntax/index.ts'
import { timeIn, timeOf } from '../directives.ts'
import { answered, answeredWith, asked } from '../examples.ts'
import { remembered } from '../remembered.ts'
import type { Rule } from '../rule.ts'
import { linesAtFault, shown } from '../values.ts'

/** Fields that hold a date and nothing else; Expires has a rule of its own, as 0 is so common there. */
const onlyInAnswers = ['Date', 'Last-Modified', 'Sunset']
const onlyInRequests = ['Date', 'If-Modified-Since', 'If-Unmodified-Since']
/** Fields that may hold a date. */
const inAnswers = [...onlyInAnswers, 'Expires', 'Retry-After']
const inRequests = [...onlyInRequests, 'If-Range']

const fixed = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/
const notDate = (value: string): string | false => timeIn(value) === undefined && 'is no date of HTTP'
const oldDate = (value: string): string | false =>
  !fixed.test(trimOws(value)) && timeIn(value) !== undefined && 'is in an obsolete form'
/** Without Expires: an invalid one is in the past, which is what such dates mostly are for (RFC 9111 §5.3). */
const withWeekday = [...onlyInAnswers, 'Retry-After']
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const wrongDay = remembered((value: string): string | undefined => {
  const time = fixed.test(trimOws(value)) ? timeIn(value) : undefined
  const day = time === undefined ? undefined : weekdays[new Date(time).getUTCDay()]
  return day === undefined || trimOws(value).startsWith(day.slice(0, 3))
    ? undefined
    : `is a date that falls on a ${day}`
})

const malformed = {
  level: 'error',
  section: 'RFC 9110 §5.6.7',
  checks: ['rfc9110-5.6.7-generate', 'rfc9110-5.6.7-white-space'],
  says: 'A field that holds a date holds something else.',
  why: 'Whoever reads the field cannot tell the time that is meant, and has to ignore it.',
  mend: 'Write the time in GMT, in this form to the character: Sat, 21 Nov 2026 09:30:00 GMT.',
} as const
const obsolete = {
  level: 'error',
  section: 'RFC 9110 §5.6.7',
  checks: ['rfc9110-5.6.7-generate'],
  says: 'A date is written in an obsolete form.',
  why: 'Two older forms are read for the sake of old software, and nobody may send them: one has a year of two digits, and both are easily misread.',
  mend: 'Write the date in this form to the character: Sat, 21 Nov 2026 09:30:00 GMT.',
} as const

/** Dates as they are written (RFC 9110 §5.6.7), and what they say of each other. */
export const httpDates: readonly Rule[] = [
  {
    ...malformed,
    id: 'date-malformed',
    on: { response: onlyInAnswers, alone: true },
    find: ({ response }) => linesAtFault(response, onlyInAnswers, notDate),
    passes: [
      // a leap second
      answered('Last-Modified: Wed, 30 Sep 2026 23:59:60 GMT', 'Sunset: Fri, 01 Jan 2027 00:00:00 GMT'),
    ],
    fails: [
      answered('Last-Modified: 2026-11-21T09:30:00Z'),
      answered('Date: Sat, 21 Nov 2026 09:30:00 +0000'),
      answered('Date: Sat, 21 Nov 2026 9:30:00 GMT'),
      answered('Date: Sat, 21 Nov 2026  09:30:00 GMT'),
      answered('Last-Modified: Mon, 30 Feb 2026 09:30:00 GMT'),
      answered('Sunset: 1795253400'),
    ],
  },
  {
    ...malformed,
    id: 'request-date-malformed',
    on: { request: onlyInRequests, alone: true },
    find: ({ request }) => linesAtFault(request, onlyInRequests, notDate),
    passes: [asked('If-Modified-Since: Sat, 21 Nov 2026 09:30:00 GMT')],
    fails: [asked('If-Modified-Since: 0'), asked('If-Modified-Since: Sat, 21 Nov 2026 09:30:00 GMT; length=5')],
  },
  {
    ...obsolete,
    id: 'date-obsolete',
    on: { response: inAnswers, alone: true },
    find: ({ response }) => linesAtFault(response, inAnswers, oldDate),
    passes: [answered('Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT', 'Retry-After: 120', 'Expires: 0')],
    fails: [
      answered('Last-Modified: Sunday, 06-Nov-94 08:49:37 GMT'),
      answered('Expires: Sun Nov  6 08:49:37 1994'),
      answeredWith('503 Service Unavailable', 'Retry-After: Sunday, 06-Nov-94 08:49:37 GMT'),
    ],
  },
  {
    ...obsolete,
    id: 'request-date-obsolete',
    on: { request: inRequests, alone: true },
    find: ({ request }) => linesAtFault(request, inRequests, oldDate),
    passes: [asked('If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT'), asked('Range: bytes=1-', 'If-Range: "v1"')],
    fails: [asked('If-Modified-Since: Sunday, 06-Nov-94 08:49:37 GMT')],
  },
  {
    id: 'date-on-wrong-weekday',
    level: 'warning',
    section: 'RFC 5322 §3.3',
    checks: [],
    says: 'A date names a day of the week that it does not fall on.',
    why: 'Most readers skip the name of the day, and some refuse such a date. It mostly shows that the date was put together by hand.',
    mend: 'Let a library write the date from a time, such as Date.prototype.toUTCString in JavaScript.',
    on: { response: withWeekday, alone: true },
    find: ({ response }) => linesAtFault(response, withWeekday, wrongDay),
    passes: [
      answered('Last-Modified: Fri, 20 Nov 2026 09:30:00 GMT'),
      // of the manual of PHP, and a Saturday
      answered('Expires: Mon, 26 Jul 1997 05:00:00 GMT'),
    ],
    fails: [answered('Last-Modified: Mon, 20 Nov 2026 09:30:00 GMT')],
  },
  {
    id: 'modified-after-date',
    level: 'error',
    section: 'RFC 9110 §8.8.2.1',
    checks: ['rfc9110-8.8.2.1-future', 'rfc9110-8.8.2.1-replace'],
    says: 'Last-Modified is later than Date.',
    why: 'A representation cannot have changed after the answer that holds it was made. A client that sends the later time back may be told that nothing changed when something did.',
    mend: 'Send the earlier of the two times as Last-Modified.',
    on: { response: ['Last-Modified'] },
    find: ({ response }) => {
      const made = response && timeOf(response, 'Date')
      const modified = response && timeOf(response, 'Last-Modified')
      if (!response || made === undefined || modified === undefined || modified <= made) return undefined
      const at = response.field('Last-Modified')
      return { at, says: `${shown('Last-Modified', response.value('Last-Modified') ?? '')} is later than Date.` }
    },
    passes: [
      answered('Last-Modified: Sat, 21 Nov 2026 09:30:00 GMT'),
      answered('Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT'),
    ],
    fails: [answered('Last-Modified: Sat, 21 Nov 2026 09:30:01 GMT')],
  },
  {
    id: 'sunset-before-deprecation',
    level: 'error',
    section: 'RFC 9745 §4',
    checks: [],
    says: 'Sunset is earlier than Deprecation.',
    why: 'A resource is deprecated first, and stops answering later. The other way round, a client cannot plan.',
    mend: 'Send a Sunset that is at or after the time in Deprecation.',
    on: { response: ['Sunset'] },
    find: ({ response }) => {
      const sunset = response && timeOf(response, 'Sunset')
      const [, seconds] = /^ *@(-?\d{1,15})/.exec(response?.value('Deprecation') ?? '') ?? []
      if (!response || sunset === undefined || seconds === undefined) return undefined
      return sunset < Number(seconds) * 1000 && response.field('Sunset')
    },
    passes: [answered('Deprecation: @1795253400', 'Sunset: Sat, 21 Nov 2026 09:30:00 GMT')],
    fails: [answered('Deprecation: @1795253401', 'Sunset: Sat, 21 Nov 2026 09:30:00 GMT')],
  },
]
