import { parseStructuredItem } from '../../syntax/index.ts'
import type { Message, Response } from '../message.ts'
import type { Rule } from '../rule.ts'

const draft = 'draft-ietf-httpbis-resumable-upload'
const version = 'upload-draft-interop-version'

/** How a resumable upload is announced: 104. */
export const uploads: readonly Rule[] = [
  {
    id: 'upload-version-missing',
    level: 'error',
    section: `${draft} §B`,
    checks: ['resumable-upload-b-answer', 'resumable-upload-b-mismatch'],
    says: 'A 104 has no Upload-Draft-Interop-Version, or another one than the request.',
    why: 'While it is a draft, its versions do not fit together. A client has to ignore a 104 of a version that it does not speak.',
    mend: 'Send a 104 only where the request has your version of the draft, and repeat that version in the 104.',
    on: 'interim',
    find: ({ request, interim }) => {
      const asked = request?.value(version)
      return interim
        ?.filter(each => {
          if (each.code !== 104) return false
          const own = each.value(version)
          return own === undefined ? each.lacks(version) : asked === undefined ? request?.lacks(version) : own !== asked
        })
        .map(({ head }) => head)
    },
    passes: [
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > Upload-Draft-Interop-Version: 8
       < HTTP/1.1 104 Upload Resumption Supported
       < Upload-Draft-Interop-Version: 8
       < Location: /files/1
       <
       < HTTP/1.1 201 Created
       < Upload-Complete: ?1
       < Location: /orders/7
       <
       <`,
    ],
    fails: [
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > Upload-Draft-Interop-Version: 8
       < HTTP/1.1 104 Upload Resumption Supported
       < Location: /files/1
       <
       < HTTP/1.1 201 Created
       < Upload-Complete: ?1
       < Location: /orders/7
       <
       <`,
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 104 Upload Resumption Supported
       < Upload-Draft-Interop-Version: 8
       < Location: /files/1
       <
       < HTTP/1.1 201 Created
       < Upload-Complete: ?1
       < Location: /orders/7
       <
       <`,
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > Upload-Draft-Interop-Version: 7
       < HTTP/1.1 104 Upload Resumption Supported
       < Upload-Draft-Interop-Version: 8
       < Location: /files/1
       <
       < HTTP/1.1 201 Created
       < Upload-Complete: ?1
       < Location: /orders/7
       <
       <`,
    ],
  },
  {
    id: 'upload-version-unsaid',
    level: 'error',
    section: `${draft} §B`,
    checks: ['resumable-upload-b-request'],
    says: 'An upload request has no Upload-Draft-Interop-Version.',
    why: 'A server must not send a 104 to a client whose version of the draft it does not know, so the upload cannot be resumed.',
    mend: 'Send Upload-Draft-Interop-Version with the version that the client speaks, until the draft is an RFC.',
    on: { request: ['Upload-Complete'] },
    find: ({ request }) => request?.lacks(version) && !request.has('tus-resumable') && request.head,
    passes: [
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > Upload-Draft-Interop-Version: 8
       > Upload-Complete: ?1`,
      // the older protocol has fields of its own
      `> PATCH /files/1 HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > Tus-Resumable: 1.0.0
       > Upload-Offset: 10`,
    ],
    fails: [
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > Upload-Complete: ?1`,
    ],
  },
  {
    id: 'upload-location-missing',
    level: 'error',
    section: `${draft} §4.2.2`,
    checks: ['resumable-upload-4.2.2-location'],
    says: 'The first 104 of an upload has neither Location nor Upload-Offset.',
    why: 'It announces an upload that can be resumed, and does not say where.',
    mend: 'Send the URI of the upload resource in the 104: Location: /files/1.',
    on: 'interim',
    find: ({ method, interim }) => {
      if (method === undefined || method === 'PATCH') return undefined
      const first = interim?.find(({ code }) => code === 104)
      return first?.lacks('location') && first.lacks('upload-offset') && first.head
    },
    passes: [
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       > Content-Length: 0
       < HTTP/1.1 104 Upload Resumption Supported
       < Upload-Draft-Interop-Version: 8
       < Location: /files/1
       <
       < HTTP/1.1 104 Upload Resumption Supported
       < Upload-Draft-Interop-Version: 8
       < Upload-Offset: 5
       <
       < HTTP/1.1 201 Created
       < Upload-Complete: ?1
       < Location: /orders/7
       <
       <`,
    ],
    fails: [
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       > Content-Length: 0
       < HTTP/1.1 104 Upload Resumption Supported
       < Upload-Draft-Interop-Version: 8
       <
       < HTTP/1.1 201 Created
       < Upload-Complete: ?1
       < Location: /orders/7
       <
       <`,
    ],
  },
  {
    id: 'upload-location-differs',
    level: 'error',
    section: `${draft} §4.2.2`,
    checks: ['resumable-upload-4.2.2-same-location'],
    says: 'Two answers to one upload request have different Location fields.',
    why: 'There is one upload resource. With two URIs the client has to give up and cancel the upload.',
    mend: 'Send the same Location in each 104 and in the final 201, as long as the upload is not complete.',
    on: 'interim',
    find: ({ request, interim, response }) => {
      const answers: Response[] = (interim ?? []).filter(({ code }) => code === 104)
      if (answers.length === 0) return undefined
      // the Location of a complete upload names what it led to
      if (response?.code === 201 && isTrue(response, 'upload-complete') === false) answers.push(response)
      const named = answers.filter(each => each.has('location'))
      const [first, ...others] = named.map(each => pathOf(each, request?.target ?? '/'))
      const other = others.findIndex(path => path !== first)
      return other >= 0 && named[other + 1]?.field('location')
    },
    passes: [
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       > Content-Length: 0
       < HTTP/1.1 104 Upload Resumption Supported
       < Upload-Draft-Interop-Version: 8
       < Location: /files/1
       <
       < HTTP/1.1 201 Created
       < Upload-Complete: ?1
       < Location: /orders/7
       <
       <`,
      // one URI, in two forms
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       > Upload-Complete: ?0
       > Content-Length: 0
       < HTTP/1.1 104 Upload Resumption Supported
       < Upload-Draft-Interop-Version: 8
       < Location: files/1
       <
       < HTTP/1.1 201 Created
       < Upload-Complete: ?0
       < Location: https://erp.example/files/1
       <
       <`,
    ],
    fails: [
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       > Content-Length: 0
       < HTTP/1.1 104 Upload Resumption Supported
       < Upload-Draft-Interop-Version: 8
       < Location: /files/1
       <
       < HTTP/1.1 201 Created
       < Upload-Complete: ?0
       < Location: /files/2
       <
       <`,
    ],
  },
]

/** Where Location leads on its host: one answer may have it absolute, and another relative. */
function pathOf(response: Response, target: string): string | undefined {
  const location = response.value('location') ?? ''
  try {
    const { pathname, search } = new URL(location, new URL(target, 'http://here.invalid'))
    return pathname + search
  } catch {
    return location
  }
}

/** The truth value of a field that is a structured boolean. */
export function isTrue(message: Message, name: string): boolean | undefined {
  const item = message.parsed(name, parseStructuredItem)
  return item?.type === 'boolean' ? item.value : undefined
}
