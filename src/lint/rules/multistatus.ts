import { methods } from '../../book/methods.ts'
import { isEmpty } from '../evidence.ts'
import { documentOf, isXml, membersOf } from '../multistatus.ts'
import type { Rule } from '../rule.ts'

/** The methods of RFC 4918 itself. */
export const davMethods = new Set(
  Object.values(methods)
    .filter(({ section }) => section.startsWith('RFC 4918'))
    .map(({ name }) => name as string),
)

/** The form of a Multi-Status (RFC 4918 §13, §14). */
export const multistatus: readonly Rule[] = [
  {
    id: 'multistatus-malformed',
    level: 'error',
    section: 'RFC 4918 §8.2',
    checks: [],
    says: 'The XML of a 207 is not well-formed.',
    why: 'An XML parser gives up at the first fault, so the client learns nothing of any member.',
    mend: 'Write the document with an XML library. A bare & in an href is the usual fault: it is written &amp;.',
    on: { codes: [207] },
    find: ({ response }) => response && documentOf(response) === 'malformed' && response.content,
    passes: [
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml; charset="utf-8"
       <
       < <?xml version="1.0"?><!-- none --><D:multistatus xmlns:D="DAV:"/>`,
      // another party's batch format in JSON is no XML at all
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/json
       <
       < {"results":[]}`,
    ],
    fails: [
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a?b=1&c=2</href></response></multistatus>`,
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: text/xml
       <
       < <D:multistatus xmlns:D="DAV:"><D:response></D:multistatus>`,
    ],
  },
  {
    id: 'multistatus-root',
    level: 'error',
    section: 'RFC 4918 §9.1',
    checks: ['rfc4918-9.1-multistatus'],
    says: 'The answer to a WebDAV method is a 207 whose XML has no multistatus element of the namespace DAV: as its root.',
    why: 'WebDAV clients look for {DAV:}multistatus. With another root, or without the namespace, they see an empty result.',
    mend: 'Make the root <D:multistatus xmlns:D="DAV:">; the colon belongs to the name of the namespace.',
    on: { codes: [207] },
    find: ({ method, response }) => {
      const document = method !== undefined && davMethods.has(method) && response && documentOf(response)
      return document && document !== 'malformed' && document.name !== 'DAV:multistatus' && response.content
    },
    passes: [
      `> PROPFIND /a/ HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 207 Multi-Status
       < Content-Type: text/xml
       <
       < <x:multistatus xmlns:x="DAV:"/>`,
      // a batch of our own may look as it likes
      `> POST /batch HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <results/>`,
    ],
    fails: [
      `> PROPFIND /a/ HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 207 Multi-Status
       < Content-Type: text/xml
       <
       < <multistatus xmlns="DAV"/>`,
    ],
  },
  {
    id: 'multistatus-empty',
    level: 'warning',
    section: 'RFC 4918 §13',
    checks: [],
    says: 'A 207 has no content.',
    why: 'All that a 207 says stands in its content. Without it, nobody knows which parts succeeded and which failed.',
    mend: 'List the outcome of each part in the content, or answer 200 or 204 where there is nothing to tell apart.',
    on: { codes: [207] },
    find: ({ method, response }) =>
      method !== undefined && method !== 'HEAD' && response && isEmpty(response) && response.head,
    passes: [
      `> PROPFIND /a/ HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 207 Multi-Status
       < Content-Type: text/xml
       <
       < <multistatus xmlns="DAV:"/>`,
      `> HEAD /a/ HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 207 Multi-Status
       < Content-Type: text/xml`,
    ],
    fails: [
      `> DELETE /a/ HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 207 Multi-Status
       < Content-Length: 0`,
    ],
  },
  {
    id: 'multistatus-href-missing',
    level: 'error',
    section: 'RFC 4918 §13',
    checks: ['rfc4918-13-href'],
    says: 'A response element of a 207 has no href.',
    why: 'The href says which resource the status is about. Without it, the client cannot tell what succeeded.',
    mend: 'Begin each response with the href of its resource: <D:response><D:href>/orders/7</D:href>...',
    on: { codes: [207] },
    find: ({ response }) => membersOf(response).some(({ hrefs }) => hrefs.length === 0) && response?.content,
    passes: [
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><href>/b</href><status>HTTP/1.1 423 Locked</status></response></multistatus>`,
    ],
    fails: [
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><status>HTTP/1.1 423 Locked</status></response></multistatus>`,
    ],
  },
  {
    id: 'multistatus-href-form',
    level: 'error',
    section: 'RFC 4918 §8.3',
    checks: ['rfc4918-8.3-href-form'],
    says: 'The href elements of a 207 are not all absolute URIs, nor all absolute paths.',
    why: 'Clients compare each href with what they asked for. Relative or mixed forms are taken for other resources.',
    mend: 'Write every href as an absolute path (/orders/7), or every one as an absolute URI.',
    on: { codes: [207] },
    find: ({ response }) => {
      let form: string | undefined
      for (const { hrefs } of membersOf(response)) {
        for (const href of hrefs) {
          const own = formOf(href)
          if (own === 'relative' || (form !== undefined && own !== form)) {
            return (
              response && {
                at: response.content,
                says: `${quoted(href)} is ${own}${form ? `, and others are ${form}` : ''}.`,
              }
            )
          }
          form = own
        }
      }
      return undefined
    },
    passes: [
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>https://erp.example/a</href><status>HTTP/1.1 200 OK</status></response><response><href>urn:x</href><status>HTTP/1.1 200 OK</status></response></multistatus>`,
    ],
    fails: [
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>a.txt</href><status>HTTP/1.1 200 OK</status></response></multistatus>`,
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><status>HTTP/1.1 200 OK</status></response><response><href>http://erp.example/b</href><status>HTTP/1.1 200 OK</status></response></multistatus>`,
    ],
  },
  {
    id: 'multistatus-href-repeated',
    level: 'error',
    section: 'RFC 4918 §14.24',
    checks: ['rfc4918-14.24-unique'],
    says: 'Two response elements of a 207 have the same href.',
    why: 'A client that finds a resource twice does not know which of the two outcomes holds.',
    mend: 'Put all that there is to say of one resource into one response element, with a propstat for each status.',
    on: { codes: [207] },
    find: ({ response }) => {
      const met = new Set<string>()
      for (const { hrefs } of membersOf(response)) {
        const own = new Set(hrefs)
        for (const href of own) {
          if (met.has(href)) return response && { at: response.content, says: `${quoted(href)} has two responses.` }
          met.add(href)
        }
      }
      return undefined
    },
    passes: [
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><status>HTTP/1.1 200 OK</status></response><response><href>/a/</href><status>HTTP/1.1 200 OK</status></response></multistatus>`,
    ],
    fails: [
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><status>HTTP/1.1 200 OK</status></response><response><href>/a</href><status>HTTP/1.1 404 Not Found</status></response></multistatus>`,
    ],
  },
  {
    id: 'multistatus-type',
    level: 'warning',
    section: 'RFC 4918 §13',
    checks: [],
    says: 'The answer to a WebDAV method is XML that its Content-Type does not call XML.',
    why: 'WebDAV clients go by the media type, and do not parse as XML what is said to be something else.',
    mend: 'Send Content-Type: application/xml; charset=utf-8.',
    on: { codes: [207] },
    find: ({ method, response }) =>
      method !== undefined &&
      davMethods.has(method) &&
      response?.mediaType !== undefined &&
      !isXml(response) &&
      /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:\w{1,20}:)?multistatus[\s>/]/.test(response.text ?? '') &&
      response.field('content-type'),
    passes: [
      `> PROPFIND /a/ HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 207 Multi-Status
       < Content-Type: text/xml
       <
       < <multistatus xmlns="DAV:"/>`,
    ],
    fails: [
      `> PROPFIND /a/ HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 207 Multi-Status
       < Content-Type: text/html
       <
       < <?xml version="1.0"?><D:multistatus xmlns:D="DAV:"/>`,
    ],
  },
]

function formOf(href: string): 'an absolute URI' | 'an absolute path' | 'relative' {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return 'an absolute URI'
  return href.startsWith('/') && !href.startsWith('//') ? 'an absolute path' : 'relative'
}

const quoted = (href: string): string => JSON.stringify(href.length > 80 ? `${href.slice(0, 80)}...` : href)
