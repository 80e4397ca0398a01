import { type Field, fields } from '../../book/fields.ts'
import {
  type BareItem,
  parseStructuredDictionary,
  parseStructuredItem,
  parseStructuredList,
} from '../../syntax/index.ts'
import { answered, asked } from '../examples.ts'
import type { Message } from '../message.ts'
import { remembered } from '../remembered.ts'
import type { Mark, Rule } from '../rule.ts'
import { shown } from '../values.ts'

/** The type of a structured field: a list, a dictionary, or an item of a type (RFC 9651 §3). */
type Shape = 'list' | 'dictionary' | BareItem['type']

/** The types that the definitions of structured fields give them. */
const shapes: Readonly<Record<string, Shape>> = {
  'Accept-CH': 'list',
  'Accept-Query': 'list',
  'Accept-Signature': 'dictionary',
  'Available-Dictionary': 'byte sequence',
  'CDN-Cache-Control': 'dictionary',
  'Cache-Status': 'list',
  'Client-Cert': 'byte sequence',
  'Client-Cert-Chain': 'list',
  'Content-Digest': 'dictionary',
  Deprecation: 'date',
  'Dictionary-ID': 'string',
  'Idempotency-Key': 'string',
  'Origin-Agent-Cluster': 'boolean',
  'Permissions-Policy': 'dictionary',
  Priority: 'dictionary',
  'Proxy-Status': 'list',
  'Repr-Digest': 'dictionary',
  'Sec-CH-UA': 'list',
  'Sec-CH-UA-Arch': 'string',
  'Sec-CH-UA-Mobile': 'boolean',
  'Sec-CH-UA-Model': 'string',
  'Sec-CH-UA-Platform': 'string',
  'Sec-CH-UA-Platform-Version': 'string',
  'Sec-Fetch-Dest': 'token',
  'Sec-Fetch-Mode': 'token',
  'Sec-Fetch-Site': 'token',
  'Sec-Fetch-User': 'boolean',
  Signature: 'dictionary',
  'Signature-Input': 'dictionary',
  'Upload-Complete': 'boolean',
  'Upload-Draft-Interop-Version': 'integer',
  'Upload-Length': 'integer',
  'Upload-Limit': 'dictionary',
  'Upload-Offset': 'integer',
  'Use-As-Dictionary': 'dictionary',
  'Want-Content-Digest': 'dictionary',
  'Want-Repr-Digest': 'dictionary',
}

/** What is defined by a draft alone may still change, or be sent as an older draft had it. */
const isDraft = (name: string): boolean => {
  const field: Field | undefined = Object.hasOwn(fields, name) ? fields[name as keyof typeof fields] : undefined
  return field?.section.startsWith('draft-') ?? false
}

/** The fields whose structure is known, by whether a draft alone defines them; those of the book all are. */
/** Limits of rates, and policies with a few known values, have rules of their own. */
const elsewhere: ReadonlySet<string> = new Set([
  'Cross-Origin-Embedder-Policy',
  'Cross-Origin-Opener-Policy',
  'RateLimit',
  'RateLimit-Policy',
])

const structured = [
  ...Object.keys(shapes),
  ...Object.values(fields)
    .filter(({ kind, name }) => kind === 'structured' && !Object.hasOwn(shapes, name) && !elsewhere.has(name))
    .map(({ name }) => name),
]
/** The fields of answers and requests whose definition is more than a draft. */
export const standard = structured.filter(name => !isDraft(name))
const drafts = structured.filter(isDraft)

const described: Readonly<Record<Shape, string>> = {
  list: 'a list',
  dictionary: 'a dictionary',
  integer: 'a whole number',
  decimal: 'a decimal number',
  date: 'a date, which is @ and the seconds since 1970',
  string: 'a text in quotes',
  token: 'a token',
  'display string': 'a display string',
  'byte sequence': 'octets in base64 between colons',
  boolean: '?0 or ?1',
}

const readers = {
  list: parseStructuredList,
  dictionary: parseStructuredDictionary,
  item: parseStructuredItem,
} as const

/** Says of a value whether it has the shape that its field asks for. */
function fitter(shape: Shape | undefined): (value: string) => boolean {
  if (shape === 'list' || shape === 'dictionary') return remembered(value => readers[shape](value) !== undefined)
  if (shape !== undefined) return remembered(value => parseStructuredItem(value)?.type === shape)
  return remembered(value => Object.values(readers).some(read => read(value) !== undefined))
}

/** Structured fields by their names in lower case. */
type Known = ReadonlyMap<string, { readonly name: string; readonly fits: (value: string) => boolean }>
const byName = (names: readonly string[]): Known =>
  new Map(names.map(name => [name.toLowerCase(), { name, fits: fitter(shapes[name]) }]))
const standardByName = byName(standard)
const draftsByName = byName(drafts)

function misshapen(message: Message | undefined, known: Known): Mark[] | undefined {
  let marks: Mark[] | undefined
  for (const key of message?.names ?? []) {
    const field = known.get(key)
    const value = field && message?.value(key)
    if (!message || !field || value === undefined || field.fits(value)) continue
    const shape = shapes[field.name]
    marks ??= []
    marks.push({
      at: message.field(key),
      says: `${shown(field.name, value)} is not ${shape ? described[shape] : 'a structured field'}.`,
    })
  }
  return marks
}

const malformed = {
  level: 'error',
  section: 'RFC 9651 §4.2',
  checks: [],
  says: 'A structured field cannot be read, or has another type than its definition says.',
  why: 'Readers of structured fields do not guess: one wrong character, and the whole field counts as absent.',
  mend: 'Write the value with a library for structured fields. Text needs quotes, a flag is ?1, a time is @1795253400.',
} as const
const ofDraft = {
  ...malformed,
  level: 'hint',
  says: 'A field is not written as the present draft of its definition says.',
  why: 'The definition is still a draft, and this value fits an older one, or none: clients of the present draft ignore it.',
} as const

/** Structured fields (RFC 9651). */
export const structuredFields: readonly Rule[] = [
  {
    ...malformed,
    id: 'structured-field-malformed',
    on: { response: standard, alone: true },
    find: ({ response }) => misshapen(response, standardByName),
    passes: [
      answered('Cache-Status: "edge"; hit; ttl=30, origin', 'Priority: u=3, i', 'Deprecation: @1795253400'),
      answered('Permissions-Policy: geolocation=(self "https://a.example"), camera=*', 'Priority:'),
      // a list or dictionary may go over several lines
      answered('Priority: u=3', 'Priority: i'),
    ],
    fails: [
      answered('Deprecation: true'),
      answered('Deprecation: Sat, 21 Nov 2026 09:30:00 GMT'),
      answered("Permissions-Policy: geolocation 'none'"),
      answered('Cache-Status: HIT from edge'),
      answered('Content-Digest: sha-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE='),
      answered('Priority: u=3,'),
    ],
  },
  {
    ...malformed,
    id: 'request-structured-field-malformed',
    on: { request: standard, alone: true },
    find: ({ request }) => misshapen(request, standardByName),
    passes: [
      asked('Sec-CH-UA: "Chromium";v="150", "Not A(Brand";v="8"', 'Sec-CH-UA-Mobile: ?0', 'Sec-Fetch-Mode: cors'),
      asked('Signature-Input: sig1=("@method" "@authority");created=1795253400', 'Signature: sig1=:AAAA:'),
    ],
    fails: [asked('Signature: sig1=AAAA=='), asked('Sec-CH-UA-Mobile: 0')],
  },
  {
    ...ofDraft,
    id: 'draft-field-malformed',
    on: { response: drafts, alone: true },
    find: ({ response }) => misshapen(response, draftsByName),
    passes: [answered('Upload-Complete: ?1', 'Upload-Offset: 100', 'Upload-Limit: max-size=1000')],
    fails: [answered('Upload-Complete: true'), answered('Upload-Offset: "100"')],
  },
  {
    ...ofDraft,
    id: 'request-draft-field-malformed',
    on: { request: drafts, alone: true },
    find: ({ request }) => misshapen(request, draftsByName),
    passes: [asked('Idempotency-Key: "8e03978e-40d5-43dd-bc93-6894a57f9324"')],
    fails: [asked('Idempotency-Key: 8e03978e-40d5-43dd-bc93-6894a57f9324')],
  },
]
