import type { Field } from '../fields.ts'
import { request, response, responseAndTrailer } from './in.ts'

/** Challenges, credentials and cookies. */
export const access = {
  'Authentication-Info': {
    name: 'Authentication-Info',
    kind: 'list',
    in: responseAndTrailer,
    section: 'RFC 9110 §11.6.3',
    summary: 'What the origin server tells after the credentials were accepted.',
  },
  Authorization: {
    name: 'Authorization',
    kind: 'singleton',
    in: request,
    section: 'RFC 9110 §11.6.2',
    summary: 'Credentials for the origin server.',
  },
  Cookie: {
    name: 'Cookie',
    kind: 'singleton',
    in: request,
    section: 'RFC 6265 §4.2',
    summary: 'The cookies that the user agent holds for the target, in one line.',
  },
  'Proxy-Authenticate': {
    name: 'Proxy-Authenticate',
    kind: 'list',
    in: response,
    section: 'RFC 9110 §11.7.1',
    summary: 'Challenges of a proxy, one for each way to authenticate.',
  },
  'Proxy-Authentication-Info': {
    name: 'Proxy-Authentication-Info',
    kind: 'list',
    in: responseAndTrailer,
    section: 'RFC 9110 §11.7.3',
    summary: 'What a proxy tells after the credentials were accepted.',
  },
  'Proxy-Authorization': {
    name: 'Proxy-Authorization',
    kind: 'singleton',
    in: request,
    section: 'RFC 9110 §11.7.2',
    summary: 'Credentials for the next proxy that asks for them.',
  },
  'Set-Cookie': {
    name: 'Set-Cookie',
    kind: 'list',
    in: response,
    section: 'RFC 6265 §4.1',
    summary: 'One cookie for the user agent to keep; several come as lines of their own.',
  },
  'WWW-Authenticate': {
    name: 'WWW-Authenticate',
    kind: 'list',
    in: response,
    section: 'RFC 9110 §11.6.1',
    summary: 'Challenges of the origin server, one for each way to authenticate.',
  },
} as const satisfies Record<string, Field>
