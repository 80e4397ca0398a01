import { parseLinks } from '../../syntax/index.ts'
import type { Message } from '../message.ts'
import type { Rule } from '../rule.ts'
import { isSilent } from './additional-codes.ts'

/** Legal obstacles: 451 (RFC 7725). */
export const legal: readonly Rule[] = [
  {
    id: 'block-unexplained',
    level: 'warning',
    section: 'RFC 7725 §3',
    checks: ['rfc7725-3-explain'],
    says: 'A 451 does not explain the legal demand.',
    why: 'Without an explanation nobody can tell who demanded the block, under which law and how far it goes, nor object to it.',
    mend: 'Say in the content who makes the demand, under which law, and whom and what it covers.',
    on: { codes: [451] },
    find: seen => isSilent(seen) && seen.response?.head,
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 451 Unavailable For Legal Reasons
       < Link: <https://isp.example/>; rel="blocked-by"
       < Content-Type: text/plain
       <
       < Blocked by order of the court of Trier, 7 K 12/26.`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 451 Unavailable For Legal Reasons
       < Link: <https://isp.example/>; rel="blocked-by"
       < Content-Length: 0`,
    ],
  },
  {
    id: 'blocked-by-missing',
    level: 'warning',
    section: 'RFC 7725 §4',
    checks: ['rfc7725-4-blocked-by'],
    says: 'A 451 does not name who blocks.',
    why: 'The answer may come from the server or from a party on the way. Whoever is blocked has a right to know whom to ask.',
    mend: 'Name the party that carries out the block: Link: <https://isp.example/>; rel="blocked-by".',
    on: { codes: [451] },
    find: ({ response }) =>
      response !== undefined &&
      response.seen.complete !== false &&
      !relations(response).some(isBlocker) &&
      !relations(response).some(isMisnamed) &&
      response.head,
    passes: [
      `< HTTP/1.1 451 Unavailable For Legal Reasons
       < Link: <https://isp.example/>; rel="blocked-by"`,
      `< HTTP/1.1 451 Unavailable For Legal Reasons
       < Link: </law>; rel=help, <https://isp.example/>; rel="nofollow Blocked-By"`,
    ],
    fails: [
      `< HTTP/1.1 451 Unavailable For Legal Reasons`,
      `< HTTP/1.1 451 Unavailable For Legal Reasons
       < Link: </law>; rel=help`,
    ],
  },
  {
    id: 'blocked-by-named',
    level: 'good',
    section: 'RFC 7725 §4',
    checks: [],
    says: 'A 451 names who blocks.',
    why: 'The reader knows whom to ask, and programs that count blocks can tell a court from a provider.',
    on: { codes: [451] },
    find: ({ response }) => response && relations(response).some(isBlocker) && response.field('link'),
    passes: ['< HTTP/1.1 451 Unavailable For Legal Reasons'],
    fails: [
      `< HTTP/1.1 451 Unavailable For Legal Reasons
       < Link: <https://isp.example/>; rel="blocked-by"`,
    ],
  },
  {
    id: 'blocked-by-misnamed',
    level: 'error',
    section: 'RFC 7725 §4',
    checks: ['rfc7725-4-relation'],
    says: 'A 451 names who blocks in a Link whose relation is not blocked-by.',
    why: 'Programs that gather reports of blocks look for blocked-by. Under another name the link says nothing.',
    mend: 'Write the relation as it is registered: Link: <https://isp.example/>; rel="blocked-by".',
    on: { codes: [451] },
    find: ({ response }) =>
      response &&
      !relations(response).some(isBlocker) &&
      relations(response).some(isMisnamed) &&
      response.field('link'),
    passes: [
      `< HTTP/1.1 451 Unavailable For Legal Reasons
       < Link: <https://isp.example/>; rel="blocked-by"`,
      `< HTTP/1.1 451 Unavailable For Legal Reasons
       < Link: </law>; rel=help, <https://isp.example/>; rel=BLOCKED-BY`,
    ],
    fails: [
      `< HTTP/1.1 451 Unavailable For Legal Reasons
       < Link: <https://isp.example/>; rel=blocked_by`,
      `< HTTP/1.1 451 Unavailable For Legal Reasons
       < Link: <https://isp.example/>; rel="blocked by"`,
    ],
  },
]

/** The relations of each link, in lower case; the empty text for a link without any. */
const relations = (response: Message): string[] =>
  (response.parsed('link', parseLinks) ?? []).map(({ parameters }) => (parameters.get('rel') ?? '').toLowerCase())

const isBlocker = (rel: string): boolean => rel.split(/\s+/).includes('blocked-by')

/** The right relation, written wrongly. */
const isMisnamed = (rel: string): boolean => /^(?:blocked[_ .]?by|blockedby|blocker)$/.test(rel)
