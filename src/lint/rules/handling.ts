import { methods } from '../../book/methods.ts'
import { type BareItem, parseStructuredList, type StructuredMember } from '../../syntax/index.ts'
import { directivesOf } from '../directives.ts'
import { answered, asked, exchanged } from '../examples.ts'
import type { Response } from '../message.ts'
import { remembered } from '../remembered.ts'
import type { Mark, Rule } from '../rule.ts'

const readList = remembered(parseStructuredList)

type Types = Readonly<Record<string, readonly BareItem['type'][]>>

/** The parameters of Cache-Status (RFC 9211 §2) and their types. */
const ofCaches: Types = {
  hit: ['boolean'],
  fwd: ['token'],
  'fwd-status': ['integer'],
  ttl: ['integer'],
  stored: ['boolean'],
  collapsed: ['boolean'],
  key: ['string'],
  detail: ['string', 'token'],
}

/** The parameters of Proxy-Status (RFC 9209 §2.1) and their types. */
const ofProxies: Types = {
  error: ['token'],
  'next-hop': ['string', 'token'],
  'next-protocol': ['token', 'byte sequence'],
  'received-status': ['integer'],
  details: ['string'],
}

function membersAtFault(response: Response | undefined, name: string, types: Types): Mark[] | undefined {
  const members = response?.parsed(name, readList)
  if (!response || !members) return undefined
  const marks: Mark[] = []
  for (const member of members) {
    if (member.type !== 'string' && member.type !== 'token') {
      marks.push({ at: response.field(name), says: `${name} has a member that is no name.` })
      continue
    }
    for (const [key, { type }] of member.parameters) {
      if (!Object.hasOwn(types, key) || types[key]?.includes(type)) continue
      const due = types[key]?.join(' or ')
      marks.push({
        at: response.field(name),
        says: `The parameter ${key} of ${name} is a ${type}, where it has to be a ${due}.`,
      })
    }
  }
  return marks
}

const textOf = (octets: Uint8Array): string => String.fromCharCode(...octets.subarray(0, 255))
const isTokenText = (text: string): boolean => /^[!#$%&'*+\-.^_`|~0-9A-Za-z:/]+$/.test(text)

const isTrue = (member: StructuredMember, name: string): boolean => member.parameters.get(name)?.value === true

/** The cache nearest to the client, where it says that it answered from its store. */
function hit(response: Response | undefined): StructuredMember | undefined {
  const nearest = response?.parsed('Cache-Status', readList)?.at(-1)
  return nearest && isTrue(nearest, 'hit') && !nearest.parameters.has('fwd') ? nearest : undefined
}

const parameters = {
  level: 'error',
  why: 'Tools that trace a request through its proxies and caches read these parameters by type, and pass over one of another type.',
} as const

/** What caches and proxies tell of how they handled an exchange (RFC 9209, RFC 9211). */
export const handling: readonly Rule[] = [
  {
    ...parameters,
    id: 'cache-status-malformed',
    checks: ['rfc9211-2-member'],
    section: 'RFC 9211 §2',
    says: 'Cache-Status has a member or a parameter of the wrong type.',
    mend: 'Name each cache, and give its parameters their types: Cache-Status: ExampleCache; hit; ttl=376.',
    on: { response: ['Cache-Status'], alone: true },
    find: ({ response }) => membersAtFault(response, 'Cache-Status', ofCaches),
    passes: [
      answered('Cache-Status: OriginCache; hit; ttl=1100, "CDN Company Here"; fwd=uri-miss; collapsed'),
      answered('Cache-Status: ExampleCache; fwd=stale; fwd-status=304; detail=MEMORY; own="x"', 'Age: 1'),
      answered('Cache-Status: ExampleCache; hit=?0; ttl=-5'),
    ],
    fails: [
      answered('Cache-Status: ExampleCache; hit; ttl=3.5', 'Age: 1'),
      answered('Cache-Status: ExampleCache; fwd="miss"'),
      answered('Cache-Status: 1; hit', 'Age: 1'),
    ],
  },
  {
    ...parameters,
    id: 'proxy-status-malformed',
    checks: ['rfc9209-2-member', 'rfc9209-2.1.3-type', 'rfc9209-2.1.4-integer'],
    section: 'RFC 9209 §2',
    says: 'Proxy-Status has a member or a parameter of the wrong type.',
    mend: 'Name each intermediary, and give its parameters their types: Proxy-Status: gateway; error=http_response_timeout.',
    on: { response: ['Proxy-Status'], alone: true },
    find: ({ response }) => membersAtFault(response, 'Proxy-Status', ofProxies),
    passes: [
      answered('Proxy-Status: FooProxy; next-hop="backend.example.org:8001"; received-status=200, ExampleCDN'),
      answered('Proxy-Status: ExampleCDN; error=connection_timeout; details="too slow"; next-protocol=h3'),
    ],
    fails: [
      answered('Proxy-Status: gateway; error="connection_timeout"'),
      answered('Proxy-Status: gateway; received-status="200"'),
    ],
  },
  {
    id: 'cache-status-both',
    level: 'warning',
    section: 'RFC 9211 §2.2',
    checks: [],
    says: 'A cache says both that it answered itself and that it passed the request on.',
    why: 'hit and fwd exclude each other, so nobody can tell what happened.',
    mend: 'Send hit where the answer came from the store, or else fwd with the reason.',
    on: { response: ['Cache-Status'], alone: true },
    find: ({ response }) =>
      response
        ?.parsed('Cache-Status', readList)
        ?.some(member => isTrue(member, 'hit') && member.parameters.has('fwd')) && response.field('Cache-Status'),
    passes: [answered('Cache-Status: a; hit=?0; fwd=miss, b; hit', 'Age: 1')],
    fails: [answered('Cache-Status: a; hit; fwd=stale')],
  },
  {
    id: 'age-missing',
    level: 'error',
    section: 'RFC 9111 §4',
    checks: ['rfc9111-4-age'],
    says: 'A cache answered from its store, and sent no Age.',
    why: 'Without Age, the next cache takes the answer for new, and keeps it for a whole lifetime more.',
    mend: 'Send the seconds since the answer left the origin server: Age: 120.',
    on: { response: ['Cache-Status'] },
    find: ({ response }) => hit(response) && response?.lacks('Age') && response.head,
    passes: [answered('Cache-Status: edge; hit', 'Age: 0'), answered('Cache-Status: origin; hit, edge; fwd=miss')],
    fails: [answered('Cache-Status: edge; hit; ttl=30')],
  },
  {
    id: 'unsafe-answered-from-store',
    level: 'error',
    section: 'RFC 9111 §4',
    checks: ['rfc9111-4-write-through'],
    says: 'A cache answered a request that asks for a change from its store.',
    why: 'The change never reached the server, and the client believes that it was made.',
    mend: 'Pass requests with unsafe methods on, and answer from the store for safe ones alone.',
    on: { response: ['Cache-Status'] },
    find: ({ response, method }) =>
      method !== undefined &&
      Object.hasOwn(methods, method) &&
      !methods[method as keyof typeof methods].safe &&
      hit(response) &&
      response?.field('Cache-Status'),
    passes: [
      exchanged(asked(), answered('Cache-Status: edge; hit', 'Age: 3')),
      exchanged(asked().replace('GET', 'POST'), answered('Cache-Status: edge; fwd=method')),
    ],
    fails: [exchanged(asked().replace('GET', 'POST'), answered('Cache-Status: edge; hit', 'Age: 3'))],
  },
  {
    id: 'stored-against-private',
    level: 'hint',
    section: 'RFC 9111 §5.2.2.5',
    checks: [],
    says: 'A cache says that it stored an answer whose Cache-Control forbids it.',
    why: 'Unless the directive was added after the cache, or another field tells that cache otherwise, what is meant for one user, or for nobody to keep, is kept.',
    mend: 'See which directives the cache got, and whether it is configured to ignore them.',
    on: { response: ['Cache-Status'] },
    find: ({ response }) => {
      const nearest = response?.parsed('Cache-Status', readList)?.at(-1)
      const directives = directivesOf(response)
      if (!response || !nearest || !(isTrue(nearest, 'stored') || isTrue(nearest, 'hit'))) return undefined
      if (directives.some(({ name }) => name === 'must-understand')) return undefined
      const forbidden = directives.some(
        ({ name, argument }) => name === 'no-store' || (name === 'private' && argument === undefined),
      )
      return forbidden && response.field('Cache-Status')
    },
    passes: [
      answered('Cache-Control: no-store', 'Cache-Status: edge; fwd=miss'),
      answered('Cache-Control: private="Set-Cookie"', 'Cache-Status: edge; fwd=miss; stored'),
    ],
    fails: [answered('Cache-Control: no-store', 'Cache-Status: edge; fwd=miss; stored')],
  },
  {
    id: 'next-protocol-octets',
    level: 'error',
    section: 'RFC 9209 §2.1.3',
    checks: ['rfc9209-2.1.3-token'],
    says: 'next-protocol in Proxy-Status is written as octets, although a token could say it.',
    why: 'Readers compare the name of the protocol as text, and find h2 and not its octets in base64.',
    mend: 'Write the name as it is: Proxy-Status: gateway; next-protocol=h2.',
    on: { response: ['Proxy-Status'], alone: true },
    find: ({ response }) =>
      response?.parsed('Proxy-Status', readList)?.some(({ parameters }) => {
        const protocol = parameters.get('next-protocol')
        // a token of a structured field begins with a letter or an asterisk (RFC 9651 §3.3.4)
        return (
          protocol?.type === 'byte sequence' &&
          /^[A-Za-z*]/.test(textOf(protocol.value)) &&
          isTokenText(textOf(protocol.value))
        )
      }) && response.field('Proxy-Status'),
    passes: [
      answered('Proxy-Status: gateway; next-protocol=h2'),
      // a protocol whose name is no token
      answered('Proxy-Status: gateway; next-protocol=:AAEC:'),
    ],
    fails: [answered('Proxy-Status: gateway; next-protocol=:aDI=:')],
  },
]
