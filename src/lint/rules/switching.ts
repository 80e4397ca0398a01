import { splitList } from '../../syntax/index.ts'
import type { Message } from '../message.ts'
import { codesOwing } from '../owed.ts'
import type { Rule } from '../rule.ts'

const lower = (value: string): string[] => splitList(value.toLowerCase())
const upgrades = (message: Message): readonly string[] => message.parsed('upgrade', lower) ?? []

/** Whether Upgrade is there and Connection does not keep it from being passed on; only HTTP/1.x has either. */
function unlisted(message: Message | undefined) {
  if (!message?.has('upgrade') || !message.seen.version?.startsWith('1')) return
  if (!message.lacks('connection') && !message.has('connection')) return
  if (message.parsed('connection', lower)?.includes('upgrade')) return
  return message.field('upgrade')
}

/** Switching a connection to another protocol (RFC 9110 §7.8). */
export const switching: readonly Rule[] = [
  {
    id: 'upgrade-missing',
    level: 'error',
    section: 'RFC 9110 §7.8',
    checks: ['rfc9110-15.2.2-upgrade', 'rfc9110-7.8-switched', 'rfc9110-15.5.22-upgrade', 'rfc9110-7.8-required'],
    says: 'The answer has no Upgrade that names a protocol.',
    why: 'A 101 says that another protocol begins now, and a 426 that one is required: the client has to know which.',
    mend: 'Name the protocol, and list it in Connection too: Upgrade: websocket and Connection: upgrade.',
    on: { codes: codesOwing('Upgrade', 'must') },
    find: ({ response }) => {
      // later versions have no Upgrade; that is what code-version tells
      if (!response || response.seen.version === '2' || response.seen.version === '3') return
      if (!response.lacks('upgrade') && (!response.has('upgrade') || upgrades(response).length > 0)) return
      return { at: response.head, says: `A ${response.code} has no Upgrade that names a protocol.` }
    },
    passes: [
      `< HTTP/1.1 426 Upgrade Required
       < Upgrade: TLS/1.3, HTTP/1.1
       < Connection: upgrade`,
      `< HTTP/1.1 101 Switching Protocols
       < Upgrade: websocket
       < Connection: Upgrade`,
    ],
    fails: ['< HTTP/1.1 101 Switching Protocols', '< HTTP/1.1 426 Upgrade Required'],
  },
  {
    id: 'upgrade-unlisted',
    level: 'error',
    section: 'RFC 9110 §7.8',
    checks: ['rfc9110-7.8-connection'],
    says: 'Upgrade is not listed in Connection.',
    why: 'Upgrade is for the next party alone. Without Connection: upgrade a proxy passes it on to somebody it is not meant for.',
    mend: 'Send Connection: upgrade beside Upgrade.',
    on: { response: ['Upgrade'] },
    find: ({ response }) => unlisted(response),
    passes: [
      `< HTTP/1.1 426 Upgrade Required
       < Upgrade: TLS/1.3
       < Connection: keep-alive, Upgrade`,
    ],
    fails: [
      `< HTTP/1.1 426 Upgrade Required
       < Upgrade: TLS/1.3
       < Connection: keep-alive`,
    ],
  },
  {
    id: 'request-upgrade-unlisted',
    level: 'error',
    section: 'RFC 9110 §7.8',
    checks: ['rfc9110-7.8-connection'],
    says: 'Upgrade is not listed in the Connection field of the request.',
    why: 'Upgrade is for the next party alone. Without Connection: upgrade a proxy passes it on, and the server may pass over it.',
    mend: 'Send Connection: upgrade beside Upgrade.',
    on: { request: ['Upgrade'] },
    find: ({ request }) => unlisted(request),
    passes: [
      `> GET /chat HTTP/1.1
       > Host: erp.example
       > Upgrade: websocket
       > Connection: Upgrade
       < HTTP/1.1 200 OK`,
    ],
    fails: [
      `> GET /chat HTTP/1.1
       > Host: erp.example
       > Upgrade: websocket
       < HTTP/1.1 200 OK`,
    ],
  },
  {
    id: 'switched-unoffered',
    level: 'error',
    section: 'RFC 9110 §7.8',
    checks: ['rfc9110-7.8-offered'],
    says: 'The server switches to a protocol that the request did not offer.',
    why: 'The client does not speak that protocol, and cannot go back to HTTP on this connection.',
    mend: 'Switch only to a protocol that the Upgrade field of the request names, or answer without switching.',
    on: { codes: [101] },
    find: ({ request, response }) => {
      // a request of HTTP/1.0 is what switched-http10 tells of
      if (!request || !response || request.seen.complete === false || request.seen.version === '1.0') return
      const offered = upgrades(request)
      const other = upgrades(response).find(name => !offered.includes(name) && !name.startsWith('http/'))
      return other !== undefined && { at: response.field('upgrade'), says: `Nobody offered to switch to ${other}.` }
    },
    passes: [
      `> GET /chat HTTP/1.1
       > Host: erp.example
       > Upgrade: h2c, WebSocket
       > Connection: Upgrade
       < HTTP/1.1 101 Switching Protocols
       < Upgrade: websocket
       < Connection: Upgrade`,
      // HTTP goes on above TLS (RFC 2817 §3.3)
      `> OPTIONS * HTTP/1.1
       > Host: erp.example
       > Upgrade: TLS/1.0
       > Connection: Upgrade
       < HTTP/1.1 101 Switching Protocols
       < Upgrade: TLS/1.0, HTTP/1.1
       < Connection: Upgrade`,
    ],
    fails: [
      `> GET /chat HTTP/1.1
       > Host: erp.example
       > Upgrade: h2c
       > Connection: Upgrade
       < HTTP/1.1 101 Switching Protocols
       < Upgrade: websocket
       < Connection: Upgrade`,
      `> GET /chat HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 101 Switching Protocols
       < Upgrade: websocket
       < Connection: Upgrade`,
    ],
  },
  {
    id: 'switched-http10',
    level: 'error',
    section: 'RFC 9110 §7.8',
    checks: ['rfc9110-7.8-http10'],
    says: 'A request of HTTP/1.0 is answered with a 101.',
    why: 'HTTP/1.0 knows no Upgrade, so somebody on the way may have passed it on unread: nobody is ready for the switch.',
    mend: 'Pass over Upgrade where the request says HTTP/1.0.',
    on: { codes: [101] },
    find: ({ request, response }) => request?.seen.version === '1.0' && response?.start,
    passes: [
      `> GET /chat HTTP/1.0
       > Upgrade: websocket
       > Connection: Upgrade
       < HTTP/1.1 200 OK`,
    ],
    fails: [
      `> GET /chat HTTP/1.0
       > Upgrade: websocket
       > Connection: Upgrade
       < HTTP/1.1 101 Switching Protocols
       < Upgrade: websocket
       < Connection: Upgrade`,
    ],
  },
  {
    id: 'switched-layers',
    level: 'error',
    section: 'RFC 9110 §7.8',
    checks: ['rfc9110-7.8-layers'],
    says: 'The protocols of a 101 are not in the order of their layers.',
    why: 'Several protocols in one 101 lie on one another, the lowest first: TLS carries HTTP, and not the other way.',
    mend: 'Name the lowest layer first: Upgrade: TLS/1.3, HTTP/1.1.',
    on: { codes: [101] },
    find: ({ response }) => response && upgrades(response).some(isAbove) && response.field('upgrade'),
    passes: [
      `< HTTP/1.1 101 Switching Protocols
       < Upgrade: TLS/1.3, HTTP/1.1
       < Connection: Upgrade`,
    ],
    fails: [
      `< HTTP/1.1 101 Switching Protocols
       < Upgrade: HTTP/1.1, TLS/1.3
       < Connection: Upgrade`,
    ],
  },
  {
    id: 'switched-before-continue',
    level: 'error',
    section: 'RFC 9110 §7.8',
    checks: ['rfc9110-7.8-continue-first'],
    says: 'A 101 came without the 100 that the request was waiting for.',
    why: 'The client holds its content back until a 100. After a 101 it can no longer send it as HTTP.',
    mend: 'Send 100 first, read the content, and send the 101 then.',
    on: { codes: [101] },
    find: ({ request, response, interim }) =>
      request?.seen.version === '1.1' &&
      request.value('expect')?.trim().toLowerCase() === '100-continue' &&
      interim &&
      !interim.some(({ code }) => code === 100) &&
      response?.start,
    passes: [
      `> POST /chat HTTP/1.1
       > Host: erp.example
       > Upgrade: websocket
       > Connection: Upgrade
       > Expect: 100-continue
       > Content-Length: 2
       < HTTP/1.1 100 Continue
       <
       < HTTP/1.1 101 Switching Protocols
       < Upgrade: websocket
       < Connection: Upgrade
       <`,
    ],
    fails: [
      `> POST /chat HTTP/1.1
       > Host: erp.example
       > Upgrade: websocket
       > Connection: Upgrade
       > Expect: 100-continue
       > Content-Length: 2
       < HTTP/1.1 101 Switching Protocols
       < Upgrade: websocket
       < Connection: Upgrade`,
    ],
  },
]

/** TLS is the one protocol of the registry that carries others: what stands before it lies below it. */
const isAbove = (name: string, index: number, all: readonly string[]): boolean =>
  name.startsWith('http/') && all.slice(index + 1).some(later => later.startsWith('tls/'))
