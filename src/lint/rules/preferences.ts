import {
  isLanguageTag,
  isTokenList,
  mediaRangesFault,
  type PreferenceFault,
  preferencesFault,
  splitList,
} from '../../syntax/index.ts'
import { answered, answeredWith, asked } from '../examples.ts'
import { remembered } from '../remembered.ts'
import type { Rule } from '../rule.ts'
import { linesAtFault } from '../values.ts'

const isLanguageRange = (name: string): boolean => /^[A-Za-z]{1,8}(?:-(?:[A-Za-z0-9]{1,8}|\*))*$/.test(name)
const rangesFault = remembered(mediaRangesFault)
const languagesFault = remembered(value => preferencesFault(value, isLanguageRange))
const namesFault = remembered(value => preferencesFault(value))

/** Fields of a request that say what is wanted, and what is wrong with their values. */
const wanted: Readonly<Record<string, (value: string) => PreferenceFault | undefined>> = {
  Accept: rangesFault,
  'Accept-Charset': namesFault,
  'Accept-Encoding': namesFault,
  'Accept-Language': languagesFault,
}
const wantedNames = Object.keys(wanted)

/** Fields of an answer that say what the resource takes. */
const taken: typeof wanted = {
  Accept: rangesFault,
  'Accept-Encoding': namesFault,
  'Accept-Patch': rangesFault,
  'Accept-Post': rangesFault,
}
const takenNames = Object.keys(taken)

const isWeightLast = remembered(
  value =>
    !value.includes(';') ||
    rangesFault(value) !== undefined ||
    !splitList(value).some(member => /;[ \t]*q=[^;"]*;[ \t]*[^ \t;]/i.test(member)),
)

const withFault = (faults: typeof wanted, name: string, fault: PreferenceFault, words: string) => (value: string) =>
  faults[name]?.(value) === fault && words

/** What clients want and resources take (RFC 9110 §12.5), and the languages of content (§8.5). */
export const preferences: readonly Rule[] = [
  {
    id: 'preference-malformed',
    level: 'error',
    section: 'RFC 9110 §12.5',
    checks: [],
    says: 'A field that says what the client wants cannot be read.',
    why: 'The server passes over what it cannot read, or all of the field, and chooses as if the client had not asked.',
    mend: 'Part the members by commas, and give each at most a weight: Accept: text/html, application/json;q=0.8.',
    on: { request: wantedNames, alone: true },
    find: ({ request }) =>
      wantedNames.flatMap(
        name => linesAtFault(request, [name], withFault(wanted, name, 'form', 'does not fit its grammar')) ?? [],
      ),
    passes: [
      asked('Accept: text/*;q=0.3, text/plain;format=flowed, */*;q=0.5', 'Accept-Language: da, en-GB;q=0.8, *;q=0.1'),
      // a list may be empty
      asked('Accept: text/html', 'Accept-Encoding:'),
      // parameters after the weight were allowed once: another rule warns of them
      asked('Accept: text/html;q=0.5;ext=1'),
    ],
    fails: [
      asked('Accept: *'),
      asked('Accept: text/html application/json'),
      asked('Accept: application/json; q = 0.5'),
      asked('Accept-Language: en_US'),
      asked('Accept-Encoding: gzip; deflate'),
    ],
  },
  {
    id: 'weight-malformed',
    level: 'error',
    section: 'RFC 9110 §12.4.2',
    checks: ['rfc9110-12.4.2-digits'],
    says: 'A weight is no number from 0 to 1 with at most three digits after the point.',
    why: 'Servers read such a weight as 0, as 1, or not at all, so that what the client likes best may come last.',
    mend: 'Write the weight as 0, 1, or 0. and up to three digits: Accept: text/html;q=0.8.',
    on: { request: wantedNames, alone: true },
    find: ({ request }) =>
      wantedNames.flatMap(
        name => linesAtFault(request, [name], withFault(wanted, name, 'weight', 'has a weight that is none')) ?? [],
      ),
    passes: [asked('Accept: text/html;q=1.000, */*;q=0.', 'Accept-Encoding: gzip;q=0.001, *;q=0')],
    fails: [
      asked('Accept: text/html;q=1.5'),
      asked('Accept-Language: en;q=0.8571'),
      asked('Accept-Encoding: gzip;q=.5'),
      asked('Accept: text/html;q=high'),
    ],
  },
  {
    id: 'accepted-malformed',
    level: 'error',
    section: 'RFC 9110 §12.5',
    checks: [],
    says: 'A field that says what the resource takes cannot be read.',
    why: 'A client reads it to learn in which form to send its content, and learns nothing.',
    mend: 'List media types, or codings for Accept-Encoding, with commas between them: Accept-Patch: application/merge-patch+json.',
    on: { response: takenNames, alone: true },
    find: ({ response }) =>
      takenNames.flatMap(
        name => linesAtFault(response, [name], value => taken[name]?.(value) && 'does not fit its grammar') ?? [],
      ),
    passes: [
      answeredWith('415 Unsupported Media Type', 'Accept: application/json', 'Accept-Encoding: gzip'),
      answered('Accept-Patch: text/example;charset=utf-8', 'Accept-Post: */*'),
      // no coding at all is taken
      answeredWith('415 Unsupported Media Type', 'Accept-Encoding: identity'),
    ],
    fails: [answeredWith('415 Unsupported Media Type', 'Accept: json'), answered('Accept-Patch: merge-patch')],
  },
  {
    id: 'accept-charset-sent',
    level: 'hint',
    section: 'RFC 9110 §12.5.2',
    checks: [],
    says: 'Accept-Charset is deprecated.',
    why: 'UTF-8 is everywhere, servers ignore the field, and it lets a client be recognised.',
    mend: 'Leave Accept-Charset out.',
    on: { request: ['Accept-Charset'], alone: true },
    find: ({ request }) => request?.field('Accept-Charset'),
    passes: [asked('Accept: text/html')],
    fails: [asked('Accept-Charset: utf-8')],
  },
  {
    id: 'language-tag-malformed',
    level: 'error',
    section: 'RFC 9110 §8.5',
    checks: [],
    says: 'Content-Language holds something other than language tags.',
    why: 'Whoever chooses a voice, a font or a translation by the language cannot tell it.',
    mend: 'Send language tags with hyphens, and commas between them: Content-Language: de-CH, en.',
    on: { response: ['Content-Language'], alone: true },
    find: ({ response }) =>
      linesAtFault(
        response,
        ['Content-Language'],
        value =>
          !(isTokenList(value) && splitList(value).every(isLanguageTag)) && 'holds something other than language tags',
      ),
    passes: [
      answered('Content-Language: mi, en'),
      answered('Content-Language: zh-Hant-TW ,i-klingon, x-dialect'),
      answered('Content-Language: DE-ch-1996'),
    ],
    fails: [
      answered('Content-Language: en_US'),
      answered('Content-Language: english language'),
      answered('Content-Language: *'),
    ],
  },
  {
    id: 'weight-not-last',
    level: 'warning',
    section: 'RFC 9110 §12.5.1',
    checks: ['rfc9110-12.5.1-q-last'],
    says: 'A parameter follows the weight of a media range.',
    why: 'Older specifications took what follows q for an extension of Accept: some servers pass over it, and others take it for part of the media range.',
    mend: 'Write the weight last: Accept: text/html;level=1;q=0.5.',
    on: { request: ['Accept'], alone: true },
    find: ({ request }) =>
      linesAtFault(request, ['Accept'], value => !isWeightLast(value) && 'has a parameter after its weight'),
    passes: [
      asked('Accept: text/html;level=1;q=0.5, */*;q=0.1'),
      // a text in quotes may look like a weight
      asked('Accept: text/html;a="x;q=1"; b=c'),
    ],
    fails: [asked('Accept: text/html;q=0.5;level=1')],
  },
]
