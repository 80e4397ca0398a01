import fc from 'fast-check'
import { changed } from './states.fixture.ts'

/** Field values of every kind: such as say something, such as nearly do, and any text at all. */

export const date = (offset: number): string => new Date(changed.getTime() + offset).toUTCString()
const dates = [date(0), date(-60_000), date(60_000), 'Thursday, 29-Feb-24 23:59:59 GMT', 'Thu Feb 29 23:59:59 2024']
const tags = [
  '*',
  '"v1"',
  'W/"v1"',
  '"v1.json"',
  'W/"v1.json"',
  '"v1.html", "v1.plain.en"',
  '"v0"',
  '"v0", W/"v1.json"',
  '"v0"',
  '"none", "later"',
  '"later", W/"v0"',
  '""',
]
export const types = [
  'application/json',
  'application/x-www-form-urlencoded',
  'text/plain',
  'application/merge-patch+json',
]

/** For each field the engine reads, and some that it does not: values that say something. */
const values: Readonly<Record<string, readonly string[]>> = {
  accept: [
    '*/*',
    'application/json',
    'text/html',
    'text/plain;q=0.5, text/html',
    'text/*;q=0.3, application/json;q=0.1',
    'text/html;level=1, */*;q=0',
    'image/png',
    'application/problem+json',
    'application/octet-stream, */*;q=0.1',
    'text/csv',
    '',
  ],
  'accept-charset': ['utf-8', 'iso-8859-1', 'iso-8859-1;q=0.5, *;q=0', 'koi8-r', '*'],
  'accept-encoding': ['gzip', 'identity;q=0', 'gzip;q=1, *;q=0', 'br, *;q=0', 'x-gzip;q=0.5, identity;q=0.1', ''],
  'accept-language': ['de', 'en', 'en-GB, en;q=0.5', 'de-AT', 'fr', '*;q=0', 'de;q=0, *'],
  'a-im': ['vcdiff', 'vcdiff;q=0, gzip', 'vcdiff;q=0.5, identity', 'VCDIFF, range'],
  authorization: [
    'Bearer anna',
    'bearer bob',
    'Bearer eve',
    'Bearer nobody',
    'Bearer broken',
    'Bearer',
    'Digest x',
  ].concat(['anna:x', 'eve:x', 'bob:y', 'anna', 'ä:x'].map(pair => `Basic ${Buffer.from(pair).toString('base64')}`)),
  'proxy-authorization': ['Bearer anna', 'Basic x'],
  'content-encoding': ['identity', 'gzip', 'X-Gzip', 'gzip, identity', 'gzip, gzip, gzip', 'br', ''],
  // a transport lets nothing but digits through
  'content-length': ['0', '5', '41', '61', '99999999999', '1048577'],
  'content-range': ['bytes 0-1/2', 'bytes */5'],
  'content-type': [
    ...types,
    'application/json-patch+json',
    'Application/JSON; charset=utf-8',
    'text/xml',
    'text/plain;a="',
  ],
  'early-data': ['1', '0', '1, 1'],
  expect: ['100-continue', '100-Continue', '200-ok'],
  host: ['shop.example', 'SHOP.example', 'shop.example:8080', 'evil.example'],
  'if-match': tags,
  'if-none-match': tags,
  'if-modified-since': dates,
  'if-unmodified-since': dates,
  'if-range': [...tags, ...dates],
  man: ['"urn:x"; ns=1', '"urn:y"'],
  opt: ['"urn:x"', 'urn:x'],
  range: [
    'bytes=0-0',
    'bytes=0-9,500-509',
    'bytes=-5',
    'bytes=5-',
    'bytes=500-509, 0-9',
    'bytes=0-0,2-2,4-4',
    'bytes=900-,0-99',
    'Bytes=0-99999',
    'bytes=5000-',
    'bytes=-0',
    'bytes=0-0,5000-',
    'bytes=0-,0-',
    'bytes=1-0',
    'lines=0-1',
    'bytes=',
  ],
  'x-client': ['over', 'over at last', 'over later', 'later', 'broken', 'x'],
  'x-holiday': ['yes', 'no'],
  cookie: ['a=b; c="d"'],
}

export const anything = fc.oneof(
  { arbitrary: fc.string({ maxLength: 30 }), weight: 3 },
  fc.string({ unit: 'binary', maxLength: 20 }),
)

/** A value with one thing changed: a character gone, doubled, put in, or in the other case; or cut, or said twice. */
const nearly = (sound: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...sound), fc.nat(200), fc.nat(6), fc.constantFrom(...'",;= \t/\\*-.0aW\u00e4\0\r\n'))
    .map(([value, place, change, character]) => {
      const at = place % (value.length + 1)
      const [before, here, after] = [value.slice(0, at), value.charAt(at), value.slice(at + 1)]
      return [
        before + after,
        before + here + here + after,
        before + character + here + after,
        before + (here === here.toLowerCase() ? here.toUpperCase() : here.toLowerCase()) + after,
        before,
        `${value}, ${value}`,
        before + character + after,
      ][change] as string
    })

const digits = fc.constantFrom(...(values['content-length'] as readonly string[]))
export const valueFor = (name: string): fc.Arbitrary<string> => {
  const sound = values[name] as readonly string[]
  if (name === 'content-length') return digits
  return fc.oneof(
    { arbitrary: fc.constantFrom(...sound), weight: 6 },
    { arbitrary: nearly(sound), weight: 3 },
    { arbitrary: anything, weight: 1 },
  )
}

/** Every field that may come. */
export const names: readonly string[] = Object.keys(values)
