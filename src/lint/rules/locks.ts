import { all, documentOf } from '../multistatus.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'
import type { XmlElement } from '../xml.ts'
import { davMethods } from './multistatus.ts'

/** Locks, and the conditions that errors of WebDAV name (RFC 4918 §11.3, §14.5, §16). */
export const locks: readonly Rule[] = [
  {
    id: 'locked-without-condition',
    level: 'warning',
    section: 'RFC 4918 §11.3',
    checks: ['rfc4918-11.3-condition'],
    says: 'A 423 in WebDAV does not say which condition failed.',
    why: 'lock-token-submitted asks for a token, no-conflicting-lock says that another lock is held. Without either, a client cannot choose what to do.',
    mend: 'Send <D:error xmlns:D="DAV:"><D:lock-token-submitted><D:href>/orders/</D:href></D:lock-token-submitted></D:error>.',
    on: { codes: [423] },
    find: seen => {
      const { response } = seen
      if (!response || !isDav(seen)) return undefined
      const document = documentOf(response)
      // a page for people has no condition that a program could read
      const page = response.mediaType?.essence === 'text/html' && response.hasContent === true
      return (page || (isElement(document) && conditionsOf(document).length === 0)) && response.content
    },
    passes: [
      `> LOCK /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 423 Locked
       < Content-Type: application/xml
       <
       < <error xmlns="DAV:"><no-conflicting-lock/></error>`,
      // a condition of an extension is one too
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > If: (<urn:uuid:1>)
       < HTTP/1.1 423 Locked
       < Content-Type: application/xml
       <
       < <error xmlns="DAV:"><x:held xmlns:x="urn:x"/></error>`,
      // an API without WebDAV says it in its own way
      `> PUT /orders/7 HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 423 Locked
       < Content-Type: application/problem+json
       <
       < {"title":"Locked","until":"2026-11-21T20:00:00Z"}`,
    ],
    fails: [
      `> LOCK /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 423 Locked
       < Content-Type: application/xml
       <
       < <error><message>Locked</message></error>`,
      `> PROPPATCH /a HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 423 Locked
       < Content-Type: text/html
       <
       < <title>423 Locked</title>`,
    ],
  },
  {
    id: 'lock-token-submitted-empty',
    level: 'error',
    section: 'RFC 4918 §16',
    checks: ['rfc4918-16-token'],
    says: 'A lock-token-submitted element names no locked resource.',
    why: 'The lock may be on the collection or on a member. A client has to know whose token is missing.',
    mend: 'Put the locked resource into it: <D:lock-token-submitted><D:href>/orders/</D:href></D:lock-token-submitted>.',
    on: { codes: [423] },
    find: ({ response }) => {
      const document = response && documentOf(response)
      return (
        isElement(document) &&
        conditionsOf(document).some(
          condition => condition.name === 'DAV:lock-token-submitted' && all(condition, 'DAV:href').length === 0,
        ) &&
        response?.content
      )
    },
    passes: [
      `< HTTP/1.1 423 Locked
       < Content-Type: application/xml
       <
       < <error xmlns="DAV:"><lock-token-submitted><href>/a/</href></lock-token-submitted></error>`,
    ],
    fails: [
      `< HTTP/1.1 423 Locked
       < Content-Type: application/xml
       <
       < <error xmlns="DAV:"><lock-token-submitted/></error>`,
    ],
  },
  {
    id: 'dav-error-empty',
    level: 'warning',
    section: 'RFC 4918 §14.5',
    checks: ['rfc4918-14.5-error'],
    says: 'An error element of WebDAV names no condition.',
    why: 'The element exists to tell a program which condition failed. Empty, it says less than the status code does.',
    mend: 'Put the element of the condition into it, or leave the error element out.',
    on: { codes: [403, 409] },
    find: ({ response }) => {
      const document = response && documentOf(response)
      return isElement(document) && document.name === 'DAV:error' && document.children.length === 0 && response?.content
    },
    passes: [
      `< HTTP/1.1 403 Forbidden
       < Content-Type: application/xml
       <
       < <D:error xmlns:D="DAV:"><D:propfind-finite-depth/></D:error>`,
      `< HTTP/1.1 409 Conflict
       < Content-Type: application/xml
       <
       < <error/>`,
    ],
    fails: [
      `< HTTP/1.1 409 Conflict
       < Content-Type: application/xml
       <
       < <D:error xmlns:D="DAV:">no parent</D:error>`,
    ],
  },
]

const isDav = ({ method, request, response }: Seen): boolean =>
  (method !== undefined && davMethods.has(method)) ||
  request?.has('if') === true ||
  request?.has('lock-token') === true ||
  response?.has('dav') === true

const isElement = (document: XmlElement | 'malformed' | undefined): document is XmlElement =>
  typeof document === 'object'

/** The elements inside the error element (RFC 4918 §14.5). */
const conditionsOf = (document: XmlElement): readonly XmlElement[] =>
  document.name === 'DAV:error' ? document.children : all(document, 'DAV:error').flatMap(({ children }) => children)
