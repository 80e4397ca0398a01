/** Values that were made to keep a parser busy: each shape is a function of the length. */

/** Whole units alone: a value that ends within one takes another way through the engine than a longer one that does not. */
const repeated = unit => length => unit.repeat(Math.floor(length / unit.length))
const around = (before, unit, after) => length =>
  before + repeated(unit)(Math.max(0, length - before.length - after.length)) + after

/** As many different members as fit. */
const members = write => length => {
  const list = []
  for (let room = length; room > 0; room -= list.at(-1).length + 1) list.push(write(list.length))
  return list.join(',')
}

const date = 'Thu, 29 Feb 2024 12:00:00 GMT'

const units = [
  // every character that means something somewhere, and some that mean nothing
  ...'",;=\\/*-.()<>[]{}:@% \tW0aZ+~!ÿ',
  // two or more that mean something together
  ...[
    '\\"',
    '"\\',
    '""',
    '",',
    ',"',
    '";',
    ';"',
    '="',
    '"=',
    ', ',
    ' ,',
    ',,',
    ';;',
    '; ',
    ' ;',
    '==',
    '//',
    '/*',
    '*/',
  ],
  ...['a,', 'a;', 'a=', 'a/', 'a ', 'a/a', 'a/a,', 'a/*,', '*/*,', '*/*;q=0,', '*;q=0.001,', 'a;q=0,', 'a-a-', 'a-a,'],
  ...[';q=', ';q=0', ';q=0.9999', ';a="', ';a=a', ';a="\\"";', 'q=1;', 'a="a",', 'a="a";', 'a="\\"",'],
  ...['W/', 'W/"', 'W/"a",', '"a",', '"a" ,', '"v1",', 'W/"v1",', '"v1.json",', '*,', '*, *'],
  ...['0-', '0-,', '0-0,', '-1,', '-0,', '1-0,', '0-0,2-2,', '9-,', '99999999999999999999-,', 'bytes=', 'bytes=0-,'],
  ...[
    '1.',
    '0.',
    '1e9',
    '1e9,',
    '-1',
    '--',
    '%2',
    '%41',
    '%00',
    '%ff',
    '%e2%82',
    '../',
    '/./',
    '/a',
    '/%2f',
    '?a',
    '&a=',
    '&',
  ],
  ...[
    'gzip,',
    'gzip;q=0,',
    'identity;q=0,',
    'chunked,',
    'en-GB,',
    'en-GB-x-',
    'Basic ',
    'Bearer ',
    `${date},`,
    'Thu, ',
    'AAAA',
    'YTpi',
  ],
]

/** What a value begins and ends with, so that what is in between is looked at. */
const frames = [
  ['a/b', ';', '!'],
  ['a/b;a="', '\\"', '"'],
  ['a/b;a="', '\\"', ''],
  ['a/b;a="', 'a', ''],
  ['a/b;q="', '\\', '"'],
  ['a/b;', 'a', '=a'],
  ['a/b', ' ', '!'],
  ['a/b;q=0.', '9', ''],
  ['a/b;q=', '0', '.5'],
  ['application/json;', ' ', ''],
  ['application/json;', ';', 'a'],
  ['"', 'a', '"'],
  ['"', 'a', ''],
  ['"', '\\"', '"'],
  ['W/"', 'a', '"'],
  ['"v1"', ' ', '!'],
  ['"v1"', ',', '!'],
  ['"v1",', ' ,', '"v1"'],
  ['bytes=', '0-0,', '!'],
  ['bytes=', ' ', '0-0'],
  ['bytes=0-', '0', ''],
  ['bytes=', '9', '-'],
  ['bytes=-', '9', ''],
  ['bytes=0-0', ',', ''],
  ['bytes=0-0', ' ', ',!'],
  ['lines=', '0-0,', ''],
  ['en', '-a', ';q=0'],
  ['*', ' ', ';q=0'],
  ['gzip', ' ', ';q=1'],
  ['Thu,', ' ', '29 Feb 2024 12:00:00 GMT'],
  ['Thu, 29 Feb 2024 12:00:0', '0', ' GMT'],
  ['Thursday, 29-Feb-', '2', '4 12:00:00 GMT'],
  ['Basic ', 'A', '='],
  ['Basic ', 'A', '!'],
  ['Basic ', '=', 'A'],
  ['Basic ', ' ', 'YTpi'],
  ['Basic ', '/', '=='],
  ['Basic ', '////', ''],
  ['Basic ', 'OjpO', ''],
  ['Bearer ', 'a', ''],
  ['Bearer ', ' ', 'x'],
  ['Bearer ', '\t', 'x'],
  ['Bearer x', ' ', ''],
  ['"http://x.example/ex', 't', '"'],
  ['vcdiff', ';', '!'],
  ['vcdiff;q=0.', '0', '1'],
  ['shop.example', ':', '80'],
  ['shop.example', '.', ''],
]

const lists = [
  members(n => `a${n}/b${n};q=0.${n % 1000}`),
  members(n => `text/html;a${n}=${n};q=0.${n % 10}`),
  members(n => `text/*;p${n}="${n}"`),
  members(n => `"tag${n}"`),
  members(n => `W/"tag${n}"`),
  members(n => `lang-${n.toString(36)};q=0.${n % 1000}`),
  members(n => `coding${n};q=0`),
  members(n => `${n ? '' : 'bytes='}${n * 2}-${n * 2}`),
  members(n => `${n ? '' : 'bytes='}${1e6 - n}-`),
  members(n => `a${n}=${n}; b${n}="${n}"`),
  length => `a/b${members(n => n)(length - 3).replaceAll(',', ';a=1;p')}`,
  length => Array.from({ length }, (_, n) => String.fromCharCode(0x20 + ((n * 7919) % 95))).join(''),
  length => Array.from({ length }, (_, n) => String.fromCharCode(0x21 + ((n * n * 31) % 94))).join(''),
]

const named = (name, write) => ({ name, write })

/** Every shape, with a name to tell it by. */
export const shapes = [
  ...units.map(unit => named(`${JSON.stringify(unit)} over and over`, repeated(unit))),
  ...frames.map(([before, unit, after]) =>
    named(
      `${JSON.stringify(before)}, then ${JSON.stringify(unit)} over and over${after && `, then ${after}`}`,
      around(before, unit, after),
    ),
  ),
  ...lists.map(write => named(`the list ${JSON.stringify(write(24))}…`, write)),
]

/** The same for paths and queries: each has to begin with a slash to be looked at. */
export const targets = [
  ...shapes.map(({ name, write }) =>
    named(`a path of ${name}`, length => `/${write(length - 1).replace(/[?#]/g, '!')}`),
  ),
  ...shapes.map(({ name, write }) => named(`/parts/7?, ${name}`, length => `/parts/7?${write(length - 9)}`)),
  ...shapes.map(({ name, write }) =>
    named(`/parts/, ${name}`, length => `/parts/${write(length - 7).replace(/[?#]/g, '!')}`),
  ),
  ...['http://', 'http://shop.example', 'http://shop.example:', 'http://shop.example?'].flatMap(before =>
    ['a', '/', ':', '@', '?', '%41', '.', '['].map(unit =>
      named(`${before}, then ${unit} over and over`, around(before, unit, '')),
    ),
  ),
]
