import { status } from '../../book/index.ts'
import { splitList } from '../../syntax/index.ts'
import { fromOrigin } from '../evidence.ts'
import type { Request, Response } from '../message.ts'
import { codesOwing } from '../owed.ts'
import type { Rule } from '../rule.ts'

const allowed = (response: Response): readonly string[] | undefined => response.parsed('allow', splitList)

/** A method that another field puts in the place of the one in the request line is not ours to know. */
const overridden = (request: Request): boolean =>
  !['x-http-method-override', 'x-method-override', 'x-http-method'].every(name => request.lacks(name))

const accepting = Object.keys(status(415).fields)

/** Answers that refuse: what they owe the client so that it can do better (RFC 9110 §15.5, §15.6). */
export const refusals: readonly Rule[] = [
  {
    id: 'allow-missing',
    level: 'error',
    section: 'RFC 9110 §15.5.6',
    checks: ['rfc9110-15.5.6-allow', 'rfc9110-10.2.1-allow'],
    says: 'A 405 has no Allow.',
    why: 'The client learns that this method is not for this resource, and not which ones are.',
    mend: 'List the methods of the resource: Allow: GET, HEAD, PUT. Where there are none now, send an empty Allow.',
    on: { codes: codesOwing('Allow', 'must') },
    find: ({ response }) => response?.lacks('allow') && fromOrigin(response) && response.head,
    passes: [
      `< HTTP/1.1 405 Method Not Allowed
       < Allow: GET, HEAD`,
      // for a resource that allows no method at the moment (RFC 9110 §10.2.1)
      `< HTTP/1.1 405 Method Not Allowed
       < Allow:`,
      // a proxy may have said so, which owes no Allow
      `< HTTP/1.1 405 Method Not Allowed
       < Via: 1.1 proxy.example`,
    ],
    fails: ['< HTTP/1.1 405 Method Not Allowed'],
  },
  {
    id: 'allow-lists-refused',
    level: 'error',
    section: 'RFC 9110 §15.5.6',
    checks: ['rfc9110-15.5.6-allow'],
    says: 'The Allow of a 405 lists the method that it refuses.',
    why: 'Allow lists what the resource supports now, so the client is told in one answer that the method is and is not supported.',
    mend: 'Leave the method out of Allow, or answer with what was really wrong: 403, 409 or 422.',
    on: { codes: [405] },
    find: ({ request, response }) =>
      request &&
      !overridden(request) &&
      response &&
      allowed(response)?.includes(request.method) && {
        at: response.field('allow'),
        says: `A 405 refuses ${request.method}, and its Allow lists it.`,
      },
    passes: [
      `> DELETE /orders HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 405 Method Not Allowed
       < Allow: GET, POST`,
      `> POST /orders HTTP/1.1
       > Host: erp.example
       > X-HTTP-Method-Override: PATCH
       < HTTP/1.1 405 Method Not Allowed
       < Allow: GET, POST`,
    ],
    fails: [
      `> DELETE /orders HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 405 Method Not Allowed
       < Allow: GET, DELETE`,
    ],
  },
  {
    id: 'allow-told',
    level: 'good',
    section: 'RFC 9110 §15.5.6',
    checks: [],
    says: 'The refusal says which methods the resource has.',
    why: 'A client can offer what is possible, instead of guessing.',
    on: { codes: [405] },
    find: ({ request, response }) => {
      const methods = response && allowed(response)
      return methods?.length && request && !methods.includes(request.method) && response?.field('allow')
    },
    passes: [
      `> DELETE /orders HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 405 Method Not Allowed
       < Allow:`,
    ],
    fails: [
      `> DELETE /orders HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 405 Method Not Allowed
       < Allow: GET, POST`,
    ],
  },
  {
    id: 'vary-missing',
    level: 'hint',
    section: 'RFC 9110 §12.5.5',
    checks: [],
    says: 'A 406 has no Vary, though it came of what the request accepts.',
    why: 'A cache that keeps the refusal would give it to clients that accept something else.',
    mend: 'Name the fields that led to the refusal: Vary: Accept.',
    on: { codes: codesOwing('Vary', 'should') },
    find: ({ response }) =>
      response?.lacks('vary') && !response.value('cache-control')?.includes('no-store') && response.head,
    passes: [
      `< HTTP/1.1 406 Not Acceptable
       < Vary: Accept`,
      `< HTTP/1.1 406 Not Acceptable
       < Cache-Control: no-store`,
    ],
    fails: ['< HTTP/1.1 406 Not Acceptable'],
  },
  {
    id: 'timeout-stays-open',
    level: 'hint',
    section: 'RFC 9110 §15.5.9',
    checks: [],
    says: 'A 408 does not say that the connection is closed.',
    why: 'The rest of the late request may still come. Over HTTP/1.1 it would be taken for the next request.',
    mend: 'Send Connection: close with the 408, and close the connection.',
    on: { codes: codesOwing('Connection', 'should') },
    find: ({ response }) =>
      response?.seen.version === '1.1' &&
      !response.value('connection')?.toLowerCase().includes('close') &&
      (response.lacks('connection') || response.has('connection')) &&
      response.head,
    passes: [
      `< HTTP/1.1 408 Request Timeout
       < Connection: close`,
      '< HTTP/2 408',
    ],
    fails: ['< HTTP/1.1 408 Request Timeout'],
  },
  {
    id: 'length-given',
    level: 'warning',
    section: 'RFC 9110 §15.5.12',
    checks: [],
    says: 'A 411 asks for a Content-Length that the request has.',
    why: 'The client did what the answer asks for, and cannot do better.',
    mend: 'Send 411 only where Content-Length is missing; for a length that is wrong send 400, for too much 413.',
    on: { codes: [411] },
    find: ({ request, response }) =>
      /^\d+$/.test(request?.value('content-length') ?? '') && request?.lacks('transfer-encoding') && response?.start,
    passes: [
      `> POST /a HTTP/1.1
       > Host: erp.example
       > Transfer-Encoding: chunked
       < HTTP/1.1 411 Length Required`,
      '< HTTP/1.1 411 Length Required',
    ],
    fails: [
      `> POST /a HTTP/1.1
       > Host: erp.example
       > Content-Length: 5
       < HTTP/1.1 411 Length Required`,
    ],
  },
  {
    id: 'supported-untold',
    level: 'hint',
    section: 'RFC 9110 §15.5.16',
    checks: [],
    says: 'A 415 has no field that says what would be accepted.',
    why: 'Accept tells media types and Accept-Encoding content codings, so that a client can convert what it has.',
    mend: 'Name what is accepted: Accept: application/json, or for a content coding Accept-Encoding: gzip.',
    on: { codes: [415] },
    find: ({ response }) => response && accepting.every(name => response.lacks(name)) && response.head,
    passes: [
      // both fields are defined in answers too (RFC 9110 §12.5.1, §12.5.3)
      `< HTTP/1.1 415 Unsupported Media Type
       < Accept: application/json`,
      `< HTTP/1.1 415 Unsupported Media Type
       < Accept-Encoding: identity`,
      `< HTTP/1.1 415 Unsupported Media Type
       < Accept-Patch: application/merge-patch+json`,
    ],
    fails: ['< HTTP/1.1 415 Unsupported Media Type'],
  },
  {
    id: 'retry-after-missing',
    level: 'hint',
    section: 'RFC 9110 §15.6.4',
    checks: ['rfc9110-15.6.4-retry-after'],
    says: 'A 503 does not say when to try again.',
    why: 'Clients that are not told when come back all at once, or too often, and keep an overloaded server down.',
    mend: 'Say how long to wait, in seconds or as a date: Retry-After: 120.',
    on: { codes: [503] },
    find: ({ response }) => response?.lacks('retry-after') && response.head,
    passes: [
      `< HTTP/1.1 503 Service Unavailable
       < Retry-After: 120`,
    ],
    fails: ['< HTTP/1.1 503 Service Unavailable'],
  },
]
