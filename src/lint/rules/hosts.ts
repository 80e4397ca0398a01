import { isHost } from '../../syntax/index.ts'
import type { Request } from '../message.ts'
import type { Mark, Rule } from '../rule.ts'
import { isAccepted, isText, messagesOf } from '../sides.ts'
import { shown } from '../values.ts'
import { authorityOf } from './targets.ts'

const hostFault = (request: Request): string | undefined => {
  const lines = request.lines('host')
  if (lines.length > 1 && !request.seen.joined) return `There are ${lines.length} Host lines`
  return lines.length === 1 && !isHost(lines[0] as string)
    ? `${shown('Host', lines[0] as string)} is no host`
    : undefined
}

/** Without any field, the head has to show that there were none: what watches a program may not know them. */
const lacksHost = (request: Request): boolean =>
  request.seen.version === '1.1' &&
  request.lacks('host') &&
  (request.seen.fields.length > 0 || request.seen.head !== undefined)

const fieldsWithUri = ['location', 'content-location'] as const
const isHostless = (uri: string | undefined): boolean => {
  const authority = uri === undefined ? undefined : authorityOf(uri)
  return authority !== undefined && (authority === '' || authority.startsWith(':'))
}

/** Host: which of the sites at one address is meant (RFC 9110 §4.2, §7.2, RFC 9112 §3.2). */
export const hosts: readonly Rule[] = [
  {
    id: 'host-missing',
    level: 'error',
    section: 'RFC 9110 §7.2',
    checks: ['rfc9110-7.2-host'],
    says: 'A request of HTTP/1.1 has no Host.',
    why: 'Many sites share one address. Without Host a server cannot know which is meant, and has to answer 400.',
    mend: 'Send Host with the host of the URI, and its port unless it is the default: Host: erp.example.',
    on: 'every',
    find: ({ request }) => request && lacksHost(request) && request.head,
    passes: [
      `> GET / HTTP/1.0
       > Accept: */*`,
      `> GET / HTTP/1.1
       > Host:`,
      // somebody left out all fields
      `> GET / HTTP/1.1`,
    ],
    fails: [
      `> GET / HTTP/1.1
       > Accept: */*`,
      { request: 'GET / HTTP/1.1\r\n\r\n' },
    ],
  },
  {
    id: 'host-malformed',
    level: 'error',
    section: 'RFC 9110 §7.2',
    checks: [],
    says: 'There are several Host lines, or its value is no host.',
    why: 'Two parties that take different hosts from one request can be made to mix up sites: a cache may store one in the place of another.',
    mend: 'Send one Host line with a host and perhaps a port, and no scheme, path or user name: Host: erp.example:8080.',
    on: { request: ['Host'], alone: true },
    find: ({ request }) => {
      const fault = request && hostFault(request)
      return (
        fault !== undefined &&
        request && { at: request.field('host', request.lines('host').length - 1), says: `${fault}.` }
      )
    },
    passes: [
      `> GET / HTTP/1.1
       > Host: [2001:db8::1]:8080`,
      `> GET / HTTP/1.1
       > Host: xn--bcher-kva.example:`,
    ],
    fails: [
      `> GET / HTTP/1.1
       > Host: https://erp.example`,
      `> GET / HTTP/1.1
       > Host: erp.example
       > Host: erp.example`,
      `> GET / HTTP/1.1
       > Host: me@erp.example`,
    ],
  },
  {
    id: 'host-accepted',
    level: 'error',
    section: 'RFC 9112 §3.2',
    checks: ['rfc9112-3.2-host'],
    says: 'A request without Host, with several, or with one that is no host, was not answered with 400.',
    why: 'A server that guesses which site was meant can be made to serve, or a cache to store, the wrong one.',
    mend: 'Answer 400 before anything else is looked at.',
    on: 'every',
    find: seen => {
      const { request, response } = seen
      if (!request || !isAccepted(seen) || !isText(request)) return false
      return (lacksHost(request) || hostFault(request) !== undefined) && response?.start
    },
    passes: [
      `> GET / HTTP/1.1
       > Accept: */*
       < HTTP/1.1 400 Bad Request`,
      `> GET / HTTP/1.0
       > Accept: */*
       < HTTP/1.1 200 OK`,
    ],
    fails: [
      `> GET / HTTP/1.1
       > Accept: */*
       < HTTP/1.1 200 OK`,
      `> GET / HTTP/1.1
       > Host: a
       > Host: b
       < HTTP/1.1 200 OK`,
    ],
  },
  {
    id: 'host-not-first',
    level: 'warning',
    section: 'RFC 9110 §7.2',
    checks: ['rfc9110-7.2-first'],
    says: 'Host is not the first field of the request.',
    why: 'Host decides who is to deal with a request, so those on the way like to see it before all else.',
    mend: 'Send Host right after the request line.',
    on: { request: ['Host'] },
    find: ({ request }) => {
      const first = request?.seen.head !== undefined && isText(request) ? request.seen.fields[0]?.name : undefined
      return first !== undefined && first.toLowerCase() !== 'host' && request?.field('host')
    },
    passes: [
      `> GET / HTTP/1.1
       > host: a.example
       > Accept: */*`,
    ],
    fails: [
      `> GET / HTTP/1.1
       > Accept: */*
       > Host: a.example`,
    ],
  },
  {
    id: 'host-empty-in-uri',
    level: 'error',
    section: 'RFC 9110 §4.2.1',
    checks: ['rfc9110-4.2.1-empty-host', 'rfc9110-4.2.2-empty-host'],
    says: 'An http or https URI in the message has no host.',
    why: 'Such a URI leads nowhere. It comes about where an address is put together from parts of which one is empty.',
    mend: 'Name the host, or send a reference that begins with a single slash.',
    on: 'every',
    find: seen => {
      const marks: Mark['at'][] = []
      if (seen.request && isHostless(seen.request.target)) marks.push(seen.request.start)
      for (const message of messagesOf(seen)) {
        for (const name of fieldsWithUri) if (isHostless(message.value(name))) marks.push(message.field(name))
      }
      return marks
    },
    passes: [
      `< HTTP/1.1 302 Found
       < Location: https://erp.example`,
    ],
    fails: [
      `< HTTP/1.1 302 Found
       < Location: https:///login`,
      `> GET http://:80/ HTTP/1.1`,
    ],
  },
  {
    id: 'host-empty-accepted',
    level: 'error',
    section: 'RFC 9110 §4.2.1',
    checks: ['rfc9110-4.2.1-refuse-empty-host', 'rfc9110-4.2.2-refuse-empty-host'],
    says: 'A request for an http or https URI without a host was not refused.',
    why: 'Nobody can say whose resource that is; a server that guesses may answer for another.',
    mend: 'Answer 400.',
    on: { codes: ['2xx', '3xx'] },
    find: ({ request, response }) => request && isHostless(request.target) && response?.start,
    passes: [
      `> GET http:///orders HTTP/1.1
       < HTTP/1.1 400 Bad Request`,
    ],
    fails: [
      `> GET http:///orders HTTP/1.1
       < HTTP/1.1 200 OK`,
    ],
  },
]
