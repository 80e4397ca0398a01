import { splitList } from '../../syntax/index.ts'
import type { Message } from '../message.ts'
import type { Rule } from '../rule.ts'

/** Transparent negotiation (RFC 2295) and mandatory extensions (RFC 2774). */
export const variants: readonly Rule[] = [
  {
    id: 'variant-list-incomplete',
    level: 'error',
    section: 'RFC 2295 §10.1',
    checks: ['rfc2295-10.1-list'],
    says: 'An answer with TCN: list lacks Alternates, Vary or content to choose from.',
    why: 'Programs choose by Alternates, caches by Vary, and people by the content. Without one of them somebody is left out.',
    mend: 'Send all three: Alternates: {"a.en.html" 0.9 {language en}}, Vary: negotiate, accept-language, and a page of links.',
    on: { response: ['TCN'] },
    find: ({ method, response }) => {
      if (!response || typeOf(response) !== 'list') return undefined
      const missing = ['Alternates', 'Vary'].filter(name => response.lacks(name))
      if (method !== undefined && method !== 'HEAD' && response.hasContent === false) missing.push('content')
      return missing.map(what => ({ at: response.head, says: `An answer with TCN: list has no ${what}.` }))
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 300 Multiple Choices
       < TCN: list
       < Alternates: {"a.en.html" 0.9 {language en}}
       < Vary: negotiate, accept-language
       < Content-Type: text/html
       <
       < <a href="a.en.html">English</a>`,
      // the client chooses by content alone where nothing negotiates transparently
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 300 Multiple Choices
       < Content-Type: text/html
       <
       < <a href="a.en.html">English</a>`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < TCN: choice`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 300 Multiple Choices
       < TCN: list
       < Alternates: {"a.en.html" 0.9 {language en}}
       < Content-Type: text/html
       <
       < <a href="a.en.html">English</a>`,
    ],
  },
  {
    id: 'variant-type-dropped',
    level: 'error',
    section: 'RFC 2295 §8.5',
    checks: ['rfc2295-8.5-tcn'],
    says: 'A resource that negotiates transparently answers without TCN.',
    why: 'The answer before had TCN. A cache that misses it does not know that it may negotiate on behalf of the server.',
    mend: 'Send TCN with every 2xx and 3xx of the resource: TCN: choice.',
    on: { methods: ['GET', 'HEAD'] },
    find: ({ code, response, earlier }) =>
      earlier?.response?.has('tcn') === true &&
      (earlier.method === 'GET' || earlier.method === 'HEAD') &&
      code !== undefined &&
      code >= 200 &&
      code < 400 &&
      code !== 304 &&
      response?.lacks('tcn') &&
      response.head,
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < TCN: choice
       <
       > GET /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: *
       < HTTP/1.1 304 Not Modified`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < TCN: choice
       <
       > GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK`,
    ],
  },
  {
    id: 'mandatory-extension-unacknowledged',
    level: 'error',
    section: 'RFC 2774 §5.1',
    checks: ['rfc2774-5.1-ext'],
    says: 'A request with a mandatory extension succeeded, and the answer has no Ext.',
    why: 'Ext is the proof that the extension was obeyed all the way. Without it, a client has to take the request as not done.',
    mend: 'Send Ext with the answer, and Cache-Control: no-cache="Ext"; or refuse with 510 what is not understood.',
    on: { request: ['Man'] },
    find: ({ method, code, response }) =>
      // without the prefix, a server that never heard of extensions passes over them
      method?.startsWith('M-') &&
      code !== undefined &&
      code >= 200 &&
      code < 300 &&
      response?.lacks('ext') &&
      response.head,
    passes: [
      `> M-GET /a HTTP/1.1
       > Host: erp.example
       > Man: "http://erp.example/x"
       < HTTP/1.1 200 OK
       < Ext:`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Man: "http://erp.example/x"
       < HTTP/1.1 200 OK`,
    ],
    fails: [
      `> M-GET /a HTTP/1.1
       > Host: erp.example
       > Man: "http://erp.example/x"
       < HTTP/1.1 200 OK`,
    ],
  },
]

/** The type of a response of transparent negotiation (RFC 2295 §8.5). */
const typeOf = (response: Message): string | undefined =>
  splitList(response.value('tcn') ?? '')
    .find(each => /^(?:list|choice|adhoc)$/i.test(each))
    ?.toLowerCase()
