import { contentDiffers, earlierWhole, fromOrigin, isEmpty, sameOctets, tagOf, tagsOf } from '../evidence.ts'
import type { Rule } from '../rule.ts'

/** PUT and DELETE: which code says what was done (RFC 9110 §9.3.4, §9.3.5). */
export const writes: readonly Rule[] = [
  {
    id: 'put-made-otherwise',
    level: 'error',
    section: 'RFC 9110 §9.3.4',
    checks: ['rfc9110-9.3.4-created'],
    says: 'A PUT that asks to succeed only where nothing is yet did, and was not answered with 201.',
    why: 'If-None-Match: * lets a PUT make its target and never replace it. A 200 or 204 says that something was replaced.',
    mend: 'Answer 201 where PUT made the target, and 412 where it was there already.',
    on: { methods: ['PUT'] },
    find: ({ request, response }) =>
      request &&
      tagsOf(request, 'if-none-match') === '*' &&
      response &&
      (response.code === 200 || response.code === 204) &&
      fromOrigin(response) &&
      response.start,
    passes: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: *
       < HTTP/1.1 201 Created`,
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: *
       < HTTP/1.1 202 Accepted`,
      `> PUT /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 204 No Content`,
    ],
    fails: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: *
       < HTTP/1.1 204 No Content`,
    ],
  },
  {
    id: 'put-replaced-otherwise',
    level: 'error',
    section: 'RFC 9110 §9.3.4',
    checks: ['rfc9110-9.3.4-replaced'],
    says: 'A PUT that asks to succeed only where something is already did, and was answered with 201.',
    why: 'If-Match is true only for what exists. A 201 tells the client that the target is new, and that what it changed was gone.',
    mend: 'Answer 200 or 204 where PUT replaced what was there, and 412 where If-Match is false.',
    on: { methods: ['PUT'] },
    find: ({ request, response }) =>
      request &&
      tagsOf(request, 'if-match') !== undefined &&
      response?.code === 201 &&
      fromOrigin(response) &&
      response.start,
    passes: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > If-Match: "a"
       < HTTP/1.1 204 No Content`,
      `> PUT /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 201 Created`,
    ],
    fails: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > If-Match: "a"
       < HTTP/1.1 201 Created`,
    ],
  },
  {
    id: 'put-validator-untrue',
    level: 'error',
    section: 'RFC 9110 §9.3.4',
    checks: ['rfc9110-9.3.4-validators'],
    says: 'The PUT before was given the entity tag of this content, which is not what it sent.',
    why: 'By the tag the client believes that its own copy is what the server stored. It is not, and the next change is made to the wrong text.',
    mend: 'Send a validator with the success of PUT only where the content was stored exactly as it came.',
    on: { methods: ['GET'] },
    find: ({ response, earlier }) => {
      const [sent, then] = [earlier?.request, earlier?.response]
      if (response?.code !== 200 || earlier?.method !== 'PUT' || !sent || !then) return
      if (then.code < 200 || then.code > 299 || !sent.seen.content || !sent.lacks('content-range')) return
      return sameOctets(then, response) && contentDiffers(sent, response) && response.field('etag')
    },
    passes: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > Content-Length: 3
       >
       > new
       < HTTP/1.1 204 No Content
       < ETag: "a"
       > GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       <
       < new`,
      // somebody changed it meanwhile
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > Content-Length: 3
       >
       > new
       < HTTP/1.1 204 No Content
       < ETag: "a"
       > GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "b"
       <
       < newer`,
    ],
    fails: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > Content-Length: 3
       >
       > new
       < HTTP/1.1 204 No Content
       < ETag: "a"
       > GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       <
       < NEW!`,
    ],
  },
  {
    id: 'delete-otherwise',
    level: 'warning',
    section: 'RFC 9110 §9.3.5',
    checks: ['rfc9110-9.3.5-success'],
    says: 'A DELETE that succeeded is answered with a code that does not say what became of it.',
    why: 'A client learns from 204 that it is done, from 202 that it will be, and from 200 that the content tells more.',
    mend: 'Answer 204 where there is nothing to say, 202 where it is still to be done, 200 with content.',
    on: { methods: ['DELETE'] },
    find: ({ response }) => {
      if (!response || response.code < 200 || response.code > 299) return
      if (response.code === 200) {
        return isEmpty(response) && { at: response.start, says: 'A DELETE is answered with a 200 that says nothing.' }
      }
      const other = [201, 203, 205, 206, 226].includes(response.code)
      return other && { at: response.start, says: `A DELETE that succeeded is answered with a ${response.code}.` }
    },
    passes: [
      `> DELETE /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 204 No Content`,
      `> DELETE /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       <
       < {"deleted": 1}`,
      // some could not be deleted (RFC 4918 §9.6.1)
      `> DELETE /a/ HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 207 Multi-Status`,
    ],
    fails: [
      `> DELETE /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < Content-Length: 0`,
      `> DELETE /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 205 Reset Content`,
    ],
  },
  {
    id: 'validators-left-out',
    level: 'warning',
    section: 'RFC 9110 §15.3.1',
    checks: ['rfc9110-15.3.1-validators'],
    says: 'The answer leaves out the validators that this server has told before.',
    why: 'The server has a validator of this representation. Without it a client cannot ask whether its copy is still good, nor change it safely.',
    mend: 'Send ETag and Last-Modified with every 200 to GET and HEAD.',
    on: { methods: ['GET', 'HEAD'] },
    find: seen => {
      const { response, earlier, method } = seen
      if (response?.code !== 200 || !response.lacks('etag') || !response.lacks('last-modified')) return
      if (!fromOrigin(response) || !earlier?.response) return
      const put = earlier.method === 'PUT' && [200, 201, 204].includes(earlier.response.code)
      // what HEAD leaves out is what head-fields tells of
      const told = put ? earlier.response : method === 'GET' ? earlierWhole(seen) : undefined
      return told && tagOf(told) !== undefined && response.head
    },
    passes: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 204 No Content
       < ETag: "a"
       > GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       > GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK`,
      `> PUT /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 204 No Content
       < ETag: "a"
       > GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK`,
    ],
  },
]
