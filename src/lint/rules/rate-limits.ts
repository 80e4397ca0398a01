import { parseStructuredList, type StructuredMember } from '../../syntax/index.ts'
import type { Message } from '../message.ts'
import type { Rule } from '../rule.ts'
import { isSilent } from './additional-codes.ts'

const draft = 'draft-ietf-httpapi-ratelimit-headers'

/** Limits on how often a client may ask: 429, RateLimit and RateLimit-Policy. */
export const rateLimits: readonly Rule[] = [
  {
    id: 'rate-limit-unexplained',
    level: 'warning',
    section: 'RFC 6585 §4',
    checks: ['rfc6585-4-explain'],
    says: 'A 429 does not say which limit was exceeded.',
    why: 'Whoever wrote the client has to know what is counted, and how much is allowed, to make it ask less.',
    mend: 'Name the limit in the content: 60 requests a minute for each account.',
    on: { codes: [429] },
    find: seen => isSilent(seen) && seen.response?.head,
    passes: [
      `> GET / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 429 Too Many Requests
       < Retry-After: 5
       < Content-Type: text/plain
       <
       < 60 requests a minute are allowed.`,
    ],
    fails: [
      `> GET / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 429 Too Many Requests
       < Retry-After: 5
       < Content-Length: 0`,
    ],
  },
  {
    id: 'rate-limit-without-wait',
    level: 'hint',
    section: 'RFC 6585 §4',
    checks: ['rfc6585-4-retry-after'],
    says: 'A 429 does not say how long to wait.',
    why: 'A client that has to guess comes back too soon and is refused again, or too late.',
    mend: 'Send how many seconds to wait: Retry-After: 30.',
    on: { codes: [429] },
    find: ({ response }) => response?.lacks('retry-after') && !response.has('ratelimit') && response.head,
    passes: [
      `< HTTP/1.1 429 Too Many Requests
       < Retry-After: 30`,
      `< HTTP/1.1 429 Too Many Requests
       < RateLimit: "minute";r=0;t=30`,
    ],
    fails: [`< HTTP/1.1 429 Too Many Requests`],
  },
  {
    id: 'rate-limit-told-ahead',
    level: 'good',
    section: `${draft} §4`,
    checks: [],
    says: 'A success tells how much of the quota is left.',
    why: 'Clients can slow down before they are refused, which is cheaper for both sides.',
    on: { response: ['RateLimit'] },
    find: ({ code, response }) =>
      code !== undefined &&
      code >= 200 &&
      code < 300 &&
      response?.parsed('ratelimit', parseStructuredList)?.some(member => isCounted(member, numbers.ratelimit)) &&
      response.field('ratelimit'),
    passes: [
      `< HTTP/1.1 429 Too Many Requests
       < RateLimit: "minute";r=0;t=30`,
    ],
    fails: [
      `< HTTP/1.1 200 OK
       < RateLimit: "minute";r=12;t=30`,
    ],
  },
  {
    id: 'rate-limit-outdated',
    level: 'hint',
    section: `${draft} §4`,
    checks: [],
    says: 'RateLimit or RateLimit-Policy has the form of an older draft.',
    why: 'Since its eighth version the draft names each policy in a string, and puts the numbers into its parameters. New clients read only that.',
    mend: 'Write RateLimit: "minute";r=12;t=30 and RateLimit-Policy: "minute";q=60;w=60.',
    on: { response: ['RateLimit', 'RateLimit-Policy'], alone: true },
    find: ({ response }) =>
      response && fieldNames.filter(name => isOutdated(response, name)).map(name => response.field(name)),
    passes: [
      `< HTTP/1.1 200 OK
       < RateLimit: "minute";r=12;t=30, "day";r=900
       < RateLimit-Policy: "minute";q=60;w=60;pk=:cHNsZ2Vw:, "day";q=1000;w=86400;qu="requests"`,
    ],
    fails: [
      `< HTTP/1.1 200 OK
       < RateLimit-Policy: 60;w=60`,
      `< HTTP/1.1 200 OK
       < RateLimit: default;r=12`,
    ],
  },
  {
    id: 'rate-limit-parameter',
    level: 'hint',
    section: `${draft} §4`,
    checks: [],
    says: 'RateLimit has no r, RateLimit-Policy no q, or a number there is no whole one from zero on.',
    why: 'r is how much is left and q is the quota: the reason for the fields. Without them a client learns nothing.',
    mend: 'Give each policy its number: RateLimit: "minute";r=12 and RateLimit-Policy: "minute";q=60.',
    on: { response: ['RateLimit', 'RateLimit-Policy'], alone: true },
    find: ({ response }) =>
      response &&
      fieldNames
        .filter(
          name =>
            !isOutdated(response, name) &&
            response.parsed(name, parseStructuredList)?.some(member => !isCounted(member, numbers[name])),
        )
        .map(name => response.field(name)),
    passes: [
      `< HTTP/1.1 200 OK
       < RateLimit: "minute";t=30;r=0`,
    ],
    fails: [
      `< HTTP/1.1 200 OK
       < RateLimit: "minute";t=30`,
      `< HTTP/1.1 200 OK
       < RateLimit: "minute";r=1.5`,
      `< HTTP/1.1 200 OK
       < RateLimit-Policy: "minute";q=60;w=-1`,
    ],
  },
]

const fieldNames = ['ratelimit', 'ratelimit-policy'] as const

/** The parameters that are numbers: the one that is required first. */
const numbers = { ratelimit: ['r', 't'], 'ratelimit-policy': ['q', 'w'] } as const

/** Bare numbers or names, as up to version 07. What is no list at all breaks a rule of structured fields. */
function isOutdated(response: Message, name: (typeof fieldNames)[number]): boolean {
  const members = response.parsed(name, parseStructuredList)
  return (
    members !== undefined && members.length > 0 && members.every(({ type }) => type === 'integer' || type === 'token')
  )
}

function isCounted({ type, parameters }: StructuredMember, [required, optional]: readonly [string, string]): boolean {
  if (type !== 'string') return false
  const count = parameters.get(required)
  const other = parameters.get(optional)
  return (
    count?.type === 'integer' &&
    count.value >= 0 &&
    (other === undefined || (other.type === 'integer' && other.value >= 0))
  )
}
