import { answered, answeredWith, asked, exchanged } from '../examples.ts'
import type { Document } from './document.fixture.ts'
import { sizedAll } from './document.fixture.ts'

/** An answer with a few octets of text. */
const content = (status: string, ...lines: readonly string[]): string =>
  exchanged(
    `< HTTP/1.1 ${status}`,
    '< Content-Type: text/plain',
    ...lines.map(line => `< ${line}`),
    '< Content-Length: *',
    '<',
    '< Why, and what now.',
  )

/** The same to a GET. */
const told = (status: string, ...lines: readonly string[]): string => exchanged(asked(), content(status, ...lines))

/** A request of a method, with content where it usually has some. */
const by = (method: string): string =>
  exchanged(
    `> ${method} /orders HTTP/1.1`,
    '> Host: erp.example',
    ...(['POST', 'PUT', 'PATCH'].includes(method)
      ? ['> Content-Type: application/json', '> Content-Length: 2', '>', '> {}']
      : ['>']),
  )

/** An answer to a method, without content. */
const to = (method: string, status: string, ...lines: readonly string[]): string =>
  exchanged(by(method), answeredWith(status, ...lines))

/** An answer to a method, with a few octets of text. */
const toldTo = (method: string, status: string, ...lines: readonly string[]): string =>
  exchanged(by(method), content(status, ...lines))

const request = 'GET /orders HTTP/1.1\r\nHost: erp.example\r\n\r\n'
const text = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n'

/**
 * Messages that are rare, old or odd, and legal. By what is odd about them.
 */
export const unusual: Document = sizedAll({
  'lists without members': [
    asked('Accept:'),
    asked('Accept-Encoding:'),
    asked('TE:', 'Connection: TE'),
    asked('Cache-Control:'),
    answered('Allow:'),
    answered('Vary:'),
    answered('Cache-Control:'),
    answered('Accept-Ranges:'),
    answered('Link:'),
    answered('Access-Control-Expose-Headers:'),
    answered('Connection:'),
  ],
  'case and white space': [
    asked('aCCEPT:text/html'),
    asked('Accept: text/html \t'),
    answered('content-type:TEXT/HTML;CHARSET=UTF-8'),
    answered('Content-Type: text/html ; charset=utf-8'),
    answered('Cache-Control: No-Store , MAX-AGE=0'),
    answered('CACHE-CONTROL: private', 'cache-control: max-age=5'),
    asked('connection: CLOSE'),
    {
      request,
      response: `${text}Transfer-Encoding: Chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n`,
    },
    told('200 OK', 'X-Empty:'),
    answered('ETag:"a"'),
    answered('Retry-After:5  '),
    asked('Authorization: basic dXNlcjpwYXNz'),
    asked('Authorization: bearer abc'),
    asked('Range: BYTES=0-5'),
    to('PUT', '204 No Content').replace('> Host: erp.example', '> Host: erp.example\n> EXPECT: 100-Continue'),
  ],
  'quoted pairs and quotes': [
    answered('Content-Type: multipart/mixed; boundary="a b:c/d,e;f=g"'),
    answered('Content-Disposition: attachment; filename="a\\"b\\\\c;d,e.txt"'),
    answered('Cache-Control: private="set-cookie"'),
    answered('Cache-Control: no-cache="a, b", max-age=0'),
    asked('Accept: text/plain;format="flowed, really";q=0.5'),
    asked('Prefer: return="minimal"'),
    told('401 Unauthorized', 'WWW-Authenticate: Basic realm="a\\"b, c=\\\\d"'),
    told('401 Unauthorized', 'WWW-Authenticate: Basic realm="", charset="UTF-8"'),
    answered('Connection: keep-alive', 'Keep-Alive: timeout=5, max="100"'),
    answered('Link: </a,b;c>; rel="next"; title="a, b; c=\\"d\\""'),
    answered('Strict-Transport-Security: max-age="31536000" ; ; includeSubDomains;'),
    answered('Alt-Svc: h3=":443"; ma="3600"'),
  ],
  'weights and parameters': [
    asked('Accept: text/html;q=1., */*;q=0.'),
    asked('Accept: text/html;Q=0.500, */* ; q=0'),
    asked('Accept: text/html;level=1;q=1.000'),
    asked('Accept:'),
    asked('Accept-Language: *;q=0, de-CH-1996'),
    asked('Accept-Language: i-klingon, x-whatever, zh-Hant-TW'),
    asked('Accept-Charset: *'),
    asked('Accept-Encoding: identity;q=0, *;q=0'),
    asked('Accept-Encoding: x-gzip, zstd, dcb, made-up'),
    asked('TE: trailers;q=0.5', 'Connection: TE'),
    answered('Content-Type: text/html; charset=utf-8;'),
    answered('Content-Type: text/plain; format=flowed; delsp=yes'),
    answered('Content-Type: application/vnd.x+json;v=1;profile="https://a.example/b"'),
    answered('Content-Type: image/svg+xml'),
    answered('Content-Type: x-unknown/x-thing'),
  ],
  'freshness and caches': [
    answered('Expires: 0'),
    answered('Expires: -1'),
    answered('Expires: Sun, 06 Nov 1994 08:49:37 GMT'),
    answered('Expires: Thu, 01 Jan 1970 00:00:00 GMT', 'Cache-Control: max-age=600'),
    answered('Cache-Control: unknown, other="x, y", third=5'),
    answered('Cache-Control: max-age=31536000, immutable, stale-while-revalidate=60, stale-if-error=600'),
    answered('Cache-Control: no-store, no-cache, must-revalidate, post-check=0, pre-check=0', 'Pragma: no-cache'),
    answered('Cache-Control: public, private="x-user"'),
    answered('Cache-Control: s-maxage=0, max-age=99999999999'),
    answered('Age: 0', 'Cache-Control: max-age=1'),
    answered('Age: 2147483648', 'Cache-Control: max-age=1'),
    answered('Vary: *'),
    answered('Vary: Origin, accept-encoding, Origin'),
    answered('Vary: X-Never-Sent'),
    asked('Cache-Control: max-stale, only-if-cached, x=1'),
    asked('Cache-Control: max-age=0, no-cache, no-store', 'Pragma: no-cache'),
    answered('Surrogate-Control: max-age=5', 'CDN-Cache-Control: max-age=6', 'Cache-Control: no-store'),
    answered('Warning: 110 - "Response is Stale"'),
    answered('Clear-Site-Data: "cache", "cookies", "executionContexts"'),
  ],
  validators: [
    answered('ETag: W/""'),
    answered('ETag: "a,b"'),
    answered('ETag: "a\\b"'),
    answered('ETag: "W/\'x\'#é"'),
    answered('ETag: "!#[]"', 'Last-Modified: Sat, 21 Nov 2026 09:30:00 GMT'),
    asked('If-None-Match: "a,b", W/"c-d"'),
    asked('If-Match: "a", "b,c"'),
    asked('If-None-Match: "a"', 'If-Modified-Since: Sat, 29 Oct 1994 19:43:31 GMT'),
    asked('Range: bytes=0-9', 'If-Range: "a"'),
    asked('Range: bytes=0-9', 'If-Range: Sat, 29 Oct 1994 19:43:31 GMT'),
    exchanged(
      asked('If-None-Match: W/"a"'),
      '< HTTP/1.1 304 Not Modified',
      '< Date: Sat, 21 Nov 2026 09:30:00 GMT',
      '< ETag: W/"a"',
      '< Content-Length: 5000',
    ),
    exchanged(
      asked('If-None-Match: "a"'),
      '< HTTP/1.1 304 Not Modified',
      '< Date: Sat, 21 Nov 2026 09:30:00 GMT',
      '< ETag: W/"a"',
    ),
    exchanged(
      asked('If-Modified-Since: Sat, 29 Oct 1994 19:43:31 GMT'),
      '< HTTP/1.1 304 Not Modified',
      '< Date: Sat, 21 Nov 2026 09:30:00 GMT',
      '< Last-Modified: Sat, 29 Oct 1994 19:43:31 GMT',
    ),
    exchanged(
      asked('If-None-Match: *'),
      '< HTTP/1.1 304 Not Modified',
      '< Date: Sat, 21 Nov 2026 09:30:00 GMT',
      '< ETag: "b"',
    ),
    // a condition may be passed over where the answer without it would not be a success
    exchanged(asked('If-None-Match: "a"'), content('404 Not Found')),
    to('PUT', '204 No Content', 'ETag: "b"'),
    to('PUT', '201 Created', 'ETag: "b"', 'Last-Modified: Sat, 21 Nov 2026 09:29:59 GMT'),
  ],
  ranges: [
    exchanged(asked('Range: bytes=0-4'), content('200 OK')),
    exchanged(asked('Range: lines=1-5'), content('200 OK')),
    exchanged(
      asked('Range: bytes=0-1,4-5'),
      '< HTTP/1.1 206 Partial Content',
      '< Date: Sat, 21 Nov 2026 09:30:00 GMT',
      '< ETag: "a"',
      '< Content-Type: multipart/byteranges; boundary="x y"',
      '< Content-Length: *',
      '<',
      '< preamble',
      '< --x y',
      '< Content-Type: text/plain',
      '< Content-Range: bytes 4-5/6',
      '<',
      '< ef',
      '< --x y',
      '< Content-type:text/plain',
      '< content-range: bytes 0-1/*',
      '<',
      '< ab',
      '< --x y--',
      '< epilogue',
    ),
    exchanged(
      asked('Range: bytes=-500'),
      '< HTTP/1.1 206 Partial Content',
      '< Date: Sat, 21 Nov 2026 09:30:00 GMT',
      '< Content-Type: text/plain',
      '< Content-Range: bytes 0-2/3',
      '< Content-Length: 3',
      '<',
      '< abc',
    ),
    exchanged(
      asked('Range: bytes=0-99999'),
      '< HTTP/1.1 206 Partial Content',
      '< Date: Sat, 21 Nov 2026 09:30:00 GMT',
      '< Content-Type: text/plain',
      '< Content-Range: bytes 0-2/*',
      '< Content-Length: 3',
      '<',
      '< abc',
    ),
    exchanged(asked('Range: bytes=5-'), content('416 Range Not Satisfiable', 'Content-Range: bytes */0')),
    told('416 Range Not Satisfiable', 'Content-Range: bytes */5'),
    answered('Accept-Ranges: bytes, lines'),
    answered('Accept-Ranges: none'),
  ],
  'codes that nobody knows': [
    told('299 Fine So Far'),
    told('471 Odd'),
    told('597 Whatever'),
    told('218 This Is Fine'),
    told('399 Elsewhere Perhaps'),
    told('461 '),
    told('520 Web Server Returned an Unknown Error'),
    told('529 Site is Overloaded', 'Retry-After: 30'),
    exchanged(asked(), '< HTTP/1.1 199 Thinking', '<', answered()),
  ],
  'reason phrases': [
    exchanged(asked(), '< HTTP/1.1 200 ', '< Content-Length: 0'),
    exchanged(asked(), '< HTTP/1.1 200 Alles gut, danke!', '< Content-Length: 0'),
    exchanged(asked(), '< HTTP/1.1 200 Tr\xe8s bien', '< Content-Length: 0'),
    exchanged(asked(), '< HTTP/1.1 302 Moved Temporarily', '< Location: /a', '< Content-Length: 0'),
    told('413 Request Entity Too Large'),
    told('422 Unprocessable Entity'),
    told('416 Requested Range Not Satisfiable', 'Content-Range: bytes */5'),
    told('408 Request Time-out', 'Connection: close'),
  ],
  versions: [
    exchanged('> GET /orders HTTP/2', '> Host: erp.example', '>', '< HTTP/2 200', '< content-length: 0', '<'),
    exchanged(
      '> GET /orders HTTP/2',
      '> Host: erp.example',
      '>',
      '< HTTP/2 200 ',
      '< content-type: text/plain',
      '<',
      '< ok',
    ),
    exchanged(
      '> GET /orders HTTP/3',
      '> Host: erp.example',
      '>',
      '< HTTP/3 404',
      '< content-type: text/plain',
      '<',
      '< no',
    ),
    exchanged('> GET /orders HTTP/1.0', '>', '< HTTP/1.0 200 OK', '< Content-Type: text/plain', '<', '< ok'),
    exchanged(
      '> GET /orders HTTP/1.0',
      '>',
      '< HTTP/1.1 200 OK',
      '< Connection: close',
      '< Content-Type: text/plain',
      '<',
      '< ok',
    ),
    exchanged(
      '> GET /orders HTTP/1.1',
      '> Host: erp.example',
      '>',
      '< HTTP/1.0 200 OK',
      '< Content-Type: text/plain',
      '<',
      '< ok',
    ),
    exchanged(
      '> GET /orders HTTP/1.0',
      '> Connection: keep-alive',
      '>',
      '< HTTP/1.1 200 OK',
      '< Connection: keep-alive',
      '< Content-Length: 2',
      '< Content-Type: text/plain',
      '<',
      '< ok',
    ),
    exchanged(
      '> POST /a HTTP/2',
      '> host: erp.example',
      '> te: trailers',
      '> content-type: text/plain',
      '>',
      '< HTTP/2 204',
      '<',
    ),
  ],
  'targets and Host': [
    ...[
      '[::1]',
      '[2001:db8::1]:8080',
      'erp.example:',
      'ERP.Example:80',
      '127.0.0.1:3000',
      'localhost',
      'xn--bcher-kva.example',
      'erp_1.example',
      'erp.example.',
      '',
    ].map(host => `> GET / HTTP/1.1\n> Host: ${host}\n>\n${answered()}`),
    ...[
      '/?',
      '/?a=b?c/d',
      '//double//slash',
      '/a;b=c,d',
      '/%7Etilde/%c3%a9',
      "/a(b)'c'*!$&+,;=:@",
      '/../..',
      `/${'a'.repeat(3000)}`,
    ].map(target => `> GET ${target} HTTP/1.1\n> Host: erp.example\n>\n${answered()}`),
    `> GET http://erp.example HTTP/1.1\n> Host: erp.example\n>\n${answered()}`,
    `> GET HTTP://erp.example:80/a?b HTTP/1.1\n> Host: erp.example:80\n>\n${answered()}`,
    `> GET urn:isbn:0451450523 HTTP/1.1\n> Host:\n>\n${answered()}`,
    `> OPTIONS * HTTP/1.1\n> Host: erp.example\n>\n${answered()}`,
    `> OPTIONS * HTTP/1.1\n> Host: erp.example\n>\n${answeredWith('204 No Content', 'Allow: GET')}`,
    '> CONNECT [2001:db8::1]:443 HTTP/1.1\n> Host: [2001:db8::1]:443\n>\n< HTTP/1.1 200 Connection established\n<',
    '> CONNECT erp.example:443 HTTP/1.1\n> Host: erp.example:443\n>\n< HTTP/1.1 204 No Content\n<',
    `> M-SEARCH /orders HTTP/1.1\n> Host: erp.example\n>\n${answered()}`,
    `> QUERY /orders HTTP/1.1\n> Host: erp.example\n> Content-Type: text/plain\n> Content-Length: 1\n>\n> a\n${answered()}`,
    `> purge /orders HTTP/1.1\n> Host: erp.example\n>\n${answered()}`,
  ],
  framing: [
    to('HEAD', '200 OK', 'Content-Type: text/plain').replace('Content-Length: 0', 'Content-Length: 123456'),
    to('HEAD', '200 OK', 'Content-Type: text/plain').replace('Content-Length: 0', 'Transfer-Encoding: chunked'),
    to('HEAD', '404 Not Found', 'Content-Type: text/plain').replace('Content-Length: 0', 'Content-Length: 12'),
    to('HEAD', '200 OK').replace('< Content-Length: 0', '< X: y'),
    { request, response: `${text}Transfer-Encoding: chunked\r\n\r\n00002;a=b;c="d;e"\r\nok\r\n000;x\r\n\r\n` },
    { request, response: `${text}Transfer-Encoding: chunked\r\n\r\nA\r\n0123456789\r\n0\r\n\r\n` },
    {
      request: request.replace('\r\n\r\n', '\r\nTE: trailers\r\nConnection: TE\r\n\r\n'),
      response:
        `${text}Transfer-Encoding: chunked\r\nTrailer: Server-Timing, X-Sum\r\n\r\n` +
        '2\r\nok\r\n0\r\nServer-Timing: db;dur=5\r\nX-Sum: 1\r\n\r\n',
    },
    {
      request,
      response: `${text}Transfer-Encoding: chunked\r\nTrailer: ETag\r\n\r\n2\r\nok\r\n0\r\nETag: "a"\r\n\r\n`,
    },
    { request, response: `${text}Connection: close\r\n\r\nto the end of the connection`, closed: true },
    { request, response: `${text}Content-Length: 00002\r\n\r\nok` },
    {
      request: 'POST /a HTTP/1.1\r\nHost: erp.example\r\nContent-Length: 0\r\n\r\n',
      response: 'HTTP/1.1 204 No Content\r\n\r\n',
    },
    {
      request:
        'POST /a HTTP/1.1\r\nHost: erp.example\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n',
      response: 'HTTP/1.1 204 No Content\r\n\r\n',
    },
    { request: `\r\n${request}`, response: 'HTTP/1.1 204 No Content\r\n\r\n' },
    // content without a meaning, and no breach
    {
      request: 'DELETE /a HTTP/1.1\r\nHost: erp.example\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok',
      response: 'HTTP/1.1 204 No Content\r\n\r\n',
    },
  ],
  'content codings': [
    answered('Content-Encoding: gzip', 'Vary: Accept-Encoding'),
    answered('Content-Encoding: gzip, br', 'Vary: Accept-Encoding'),
    answered('Content-Encoding: gzip', 'Content-Encoding: br', 'Vary: Accept-Encoding'),
    answered('Content-Encoding: aes128gcm'),
    answered('Content-Encoding: x-gzip', 'Vary: Accept-Encoding'),
    {
      request: request.replace('\r\n\r\n', '\r\nAccept-Encoding: gzip\r\n\r\n'),
      response: `${text}Content-Encoding: GZIP\r\nVary: accept-encoding\r\nContent-Length: 3\r\n\r\n\x1f\x8b\x08`,
    },
    {
      request: request.replace('/orders', '/orders.tar.gz'),
      response: 'HTTP/1.1 200 OK\r\nContent-Type: application/gzip\r\nContent-Length: 3\r\n\r\n\x1f\x8b\x08',
    },
    told('415 Unsupported Media Type', 'Accept-Encoding: gzip, identity;q=0.5'),
    told('415 Unsupported Media Type', 'Accept: application/json, text/csv;q=0.1'),
    told('415 Unsupported Media Type', 'Accept-Encoding:'),
  ],
  'made and accepted': [
    // what was made is the target, or told by the content
    toldTo('POST', '201 Created'),
    to('PUT', '201 Created'),
    to('POST', '201 Created', 'Location: /orders/1#a'),
    to('POST', '200 OK', 'Location: /orders/1'),
    to('POST', '202 Accepted'),
    to('POST', '202 Accepted', 'Location: /jobs/1', 'Retry-After: 5'),
    to('POST', '204 No Content', 'Location: /orders/1'),
    to('POST', '205 Reset Content'),
    to('POST', '303 See Other', 'Location: ?done'),
    to('DELETE', '202 Accepted'),
    toldTo('DELETE', '200 OK'),
    to('GET', '204 No Content'),
    to('GET', '203 Non-Authoritative Information', 'Via: 1.1 cleaner'),
    to('POST', '201 Created', 'Content-Location: /orders/1', 'Location: /orders/1'),
    to('PATCH', '200 OK', 'Accept-Patch: application/json-patch+json'),
    to('POST', '200 OK', 'Cache-Control: max-age=60', 'Content-Location: /orders'),
    to('PUT', '200 OK', 'Content-Location: /orders/1;v=2'),
  ],
  elsewhere: [
    told('300 Multiple Choices', 'Link: </a>; rel=alternate'),
    told('300 Multiple Choices', 'Location: /a'),
    told('301 Moved Permanently', 'Location: //erp.example/a'),
    told('302 Found', 'Location: a/../b?c#d'),
    told('302 Found', 'Location: app://open/orders'),
    told('303 See Other', 'Location: /'),
    told('307 Temporary Redirect', 'Location: https://login.example/?back=%2Forders', 'Cache-Control: no-store'),
    told('308 Permanent Redirect', 'Location: http://[2001:db8::1]/', 'Set-Cookie: a=b'),
    told('302 Found', 'Location: /caf%C3%A9'),
    to('GET', '301 Moved Permanently', 'Location: /a/'),
  ],
  refused: [
    told('400 Bad Request', 'Connection: close'),
    told('401 Unauthorized', 'WWW-Authenticate: Basic realm="a", Bearer realm="b", scope="c d"'),
    told(
      '401 Unauthorized',
      'WWW-Authenticate: Negotiate',
      'WWW-Authenticate: NTLM',
      'WWW-Authenticate: Basic realm="a"',
    ),
    told('401 Unauthorized', 'WWW-Authenticate: Negotiate YIIB=='),
    told('401 Unauthorized', 'WWW-Authenticate: Bearer'),
    told('401 Unauthorized', 'WWW-Authenticate: Basic realm="a" ,New'),
    told('401 Unauthorized', 'WWW-Authenticate: Made-Up a=b, c="d"'),
    told('200 OK', 'WWW-Authenticate: Basic realm="more"'),
    told('402 Payment Required'),
    told('403 Forbidden'),
    told('405 Method Not Allowed', 'Allow:'),
    toldTo('PUT', '405 Method Not Allowed', 'Allow: GET, HEAD, x-made-up', 'X: y'),
    told('406 Not Acceptable'),
    exchanged(
      '> GET http://erp.example/ HTTP/1.1',
      '> Host: erp.example',
      '>',
      '< HTTP/1.1 407 Proxy Authentication Required',
      '< Proxy-Authenticate: Basic realm="proxy"',
      '< Via: 1.1 proxy',
      '< Content-Type: text/html',
      '< Content-Length: *',
      '<',
      '< <p>Log in.',
    ),
    told('408 Request Timeout'),
    told('409 Conflict'),
    told('410 Gone', 'Cache-Control: max-age=86400'),
    told('411 Length Required'),
    told('412 Precondition Failed', 'ETag: "now"').replace(
      '> Host: erp.example',
      '> Host: erp.example\n> If-Match: "then"',
    ),
    told('413 Content Too Large', 'Retry-After: 120', 'Connection: close'),
    told('414 URI Too Long').replace('/orders', `/orders?${'a'.repeat(9000)}`),
    told('417 Expectation Failed').replace('> Host: erp.example', '> Host: erp.example\n> Expect: more'),
    told("418 I'm a teapot"),
    told('421 Misdirected Request'),
    told('423 Locked'),
    told('424 Failed Dependency'),
    told('425 Too Early').replace('> Host: erp.example', '> Host: erp.example\n> Early-Data: 1'),
    told('426 Upgrade Required', 'Upgrade: h2c', 'Connection: upgrade, keep-alive'),
    toldTo('PUT', '428 Precondition Required'),
    told('429 Too Many Requests', 'Retry-After: Sat, 21 Nov 2026 10:00:00 GMT', 'Date: Sat, 21 Nov 2026 09:30:00 GMT'),
    told('429 Too Many Requests'),
    told('429 Too Many Requests', 'RateLimit-Policy: "burst";q=100;w=60', 'RateLimit: "burst";r=0;t=30'),
    told(
      '429 Too Many Requests',
      'X-RateLimit-Limit: 100',
      'X-RateLimit-Remaining: 0',
      'X-RateLimit-Reset: 1700000000',
    ),
    told('431 Request Header Fields Too Large'),
    told('451 Unavailable For Legal Reasons', 'Link: <https://court.example/>; rel=blocked-by'),
  ],
  failed: [
    told('500 Internal Server Error'),
    told('501 Not Implemented'),
    told('502 Bad Gateway', 'Via: 1.1 gate', 'Proxy-Status: gate; error=connection_refused'),
    told('503 Service Unavailable'),
    told('503 Service Unavailable', 'Retry-After: 0'),
    told('503 Service Unavailable', 'Retry-After: Fri, 31 Dec 1999 23:59:59 GMT'),
    told('504 Gateway Timeout'),
    told('505 HTTP Version Not Supported', 'Connection: close'),
    told('506 Variant Also Negotiates'),
    told('507 Insufficient Storage'),
    told('508 Loop Detected'),
    told('510 Not Extended'),
    exchanged(
      asked(),
      '< HTTP/1.1 511 Network Authentication Required',
      '< Cache-Control: no-store',
      '< Content-Type: text/html',
      '< Content-Length: *',
      '<',
      '< <p><a href="https://login.example/">Log in</a>',
    ),
  ],
  'interim answers': [
    exchanged(asked(), '< HTTP/1.1 100 Continue', '<', answered()),
    exchanged(asked(), '< HTTP/1.1 100 ', '<', '< HTTP/1.1 100 Continue', '<', answered()),
    exchanged(asked(), '< HTTP/1.1 102 Processing', '<', '< HTTP/1.1 102 Processing', '<', answered()),
    exchanged(asked(), '< HTTP/1.1 103 Early Hints', '< Link: </a.css>; rel=preload; as=style', '<', answered()),
    exchanged(
      asked(),
      '< HTTP/1.1 103 Early Hints',
      '< Link: <https://cdn.example>; rel=preconnect',
      '<',
      content('404 Not Found'),
    ),
    exchanged(
      asked(),
      '< HTTP/2 103',
      '< link: </a.css>; rel=preload; as=style',
      '<',
      '< HTTP/2 200',
      '< content-length: 0',
      '<',
    ),
    exchanged(
      asked('Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA'),
      answered(),
    ),
    exchanged(
      asked(
        'Connection: keep-alive, Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ),
      '< HTTP/1.1 101 Switching Protocols',
      '< Upgrade: WebSocket',
      '< Connection: Upgrade',
      '< Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
      '<',
    ),
    `> PUT /orders HTTP/1.1
     > Host: erp.example
     > Expect: 100-continue
     > Content-Type: text/plain
     > Content-Length: 2
     >
     > ok
     < HTTP/1.1 100 Continue
     <
     < HTTP/1.1 204 No Content
     <`,
    `> PUT /orders HTTP/1.1
     > Host: erp.example
     > Expect: 100-continue
     > Content-Type: text/plain
     > Content-Length: 2
     >
     > ok
     < HTTP/1.1 204 No Content
     <`,
  ],
  'several answers in one': [
    `> POST /batch HTTP/1.1
     > Host: erp.example
     > Content-Type: application/json
     > Content-Length: 2
     >
     > []
     < HTTP/1.1 207 Multi-Status
     < Content-Type: application/json
     < Content-Length: *
     <
     < [{"status": 201, "href": "/orders/1"}, {"status": 409}]`,
    `> PROPFIND /dav/ HTTP/1.1
     > Host: erp.example
     > Depth: 1
     >
     < HTTP/1.1 207 Multi-Status
     < Content-Type: text/xml; charset=utf-8
     <
     < <?xml version="1.0"?>
     < <multistatus xmlns="DAV:" xmlns:x="urn:x"><response><href>/dav/a%20b</href><propstat><prop><x:y>&lt;&#x41;</x:y></prop><status>HTTP/1.1 200</status></propstat></response></multistatus>`,
    `> PROPFIND /dav/ HTTP/1.1
     > Host: erp.example
     > Depth: 1
     >
     < HTTP/1.1 207 Multi-Status
     < Content-Type: application/xml
     <
     < <D:multistatus xmlns:D="DAV:"/>`,
    exchanged(
      asked('A-IM: feed, gzip', 'If-None-Match: "1"'),
      '< HTTP/1.1 226 IM Used',
      '< Date: Sat, 21 Nov 2026 09:30:00 GMT',
      '< ETag: "2"',
      '< IM: feed',
      '< Delta-Base: "1"',
      '< Cache-Control: no-store, im',
      '< Content-Type: application/atom+xml',
      '<',
      '< <feed xmlns="http://www.w3.org/2005/Atom"/>',
    ),
  ],
  cookies: [
    answered('Set-Cookie: a='),
    answered('Set-Cookie: a=b; path=/; EXPIRES=Wed, 09 Jun 2021 10:18:14 GMT'),
    answered('Set-Cookie: a=b; expires=Wed, 09 Jun 2021 10:18:14 GMT; Max-Age=0'),
    answered('Set-Cookie: a="b"; Version=1; Comment=old; Max-Age=-1'),
    answered('Set-Cookie: a=b=c==; secure; HTTPONLY; SameSite=none; Partitioned; Priority=High'),
    answered('Set-Cookie: __Host-a=b; Path=/; Secure', 'Set-Cookie: __Secure-c=d; Secure'),
    answered('Set-Cookie: a=b; Domain=.erp.example'),
    answered('Set-Cookie: a=1', 'Set-Cookie: b=2', 'Set-Cookie: c=3; SameSite=Lax'),
    asked('Cookie: a=b; c="d"; e=; f=g=h'),
    asked('Cookie: a=1; a=2'),
    asked('Cookie: $Version=1; a=b; $Path=/'),
  ],
  policies: [
    answered(
      "Content-Security-Policy: default-src 'none'; base-uri 'self'; child-src github.com/assets-cdn/worker/; connect-src 'self' uploads.github.com wss://alive.github.com; font-src github.githubassets.com; form-action 'self'; frame-ancestors 'none'; img-src 'self' data: blob: *.githubusercontent.com; script-src github.githubassets.com; style-src 'unsafe-inline'; upgrade-insecure-requests; worker-src github.com/assets-cdn/worker/",
    ),
    answered(
      "Content-Security-Policy: object-src 'none';base-uri 'self';script-src 'nonce-Xz3_abc' 'strict-dynamic' 'report-sample' 'unsafe-eval' 'unsafe-inline' https: http:;report-uri https://csp.withgoogle.com/csp/gws/other-hp",
      "Content-Security-Policy-Report-Only: default-src *; sandbox; trusted-types a b 'allow-duplicates'; require-trusted-types-for 'script'",
    ),
    answered("Content-Security-Policy: default-src 'self'; ; img-src *;, frame-ancestors 'self'"),
    answered('Permissions-Policy: geolocation=(), camera=(self "https://a.example"), fullscreen=*, interest-cohort=()'),
    answered('X-Frame-Options: SAMEORIGIN', 'X-XSS-Protection: 0', 'X-Content-Type-Options: nosniff'),
    answered('X-XSS-Protection: 1; mode=block', 'X-Powered-By: PHP/5.2', 'Server: Apache/2.4 (Unix) mod_x/1 (a (b) c)'),
    answered('Referrer-Policy: no-referrer, strict-origin-when-cross-origin'),
    answered('Cross-Origin-Opener-Policy: same-origin; report-to="coop"', 'Cross-Origin-Embedder-Policy: require-corp'),
    answered('P3P: CP="This is not a P3P policy!"', 'X-UA-Compatible: IE=edge'),
    answered(
      'Report-To: {"group":"a","max_age":86400,"endpoints":[{"url":"https://a.example/"}]}',
      'NEL: {"report_to":"a","max_age":86400}',
    ),
    answered('Reporting-Endpoints: a="https://a.example/", b="/b"'),
    answered('Server-Timing: miss, db;dur=53.2;desc="the \\"db\\"", app;dur=47'),
    answered('Timing-Allow-Origin: *', 'Origin-Agent-Cluster: ?1', 'Accept-CH: ', 'Critical-CH: Sec-CH-UA'),
  ],
  links: [
    answered('Link: </a>; rel=next; title*=UTF-8\'en\'%e2%82%ac%20rates; title="rates"'),
    answered('Link: <>; rel=self; media=print'),
    answered('Link: </a>;rel=preload;as=script;crossorigin;nopush'),
    answered('Link: <a?b,c>; rel="next last"; type="text/html"; hreflang=de; hreflang=en; media="screen, print"'),
    answered('Link: <https://api.example/?page=2>; rel="next", <https://api.example/?page=9>; rel="last"'),
    answered('Link: </a> ; REL=next ; anchor="#x" ;'),
    answered('Link: <urn:isbn:1>; rev=made; rel=author'),
  ],
  'across origins': [
    exchanged(
      '> OPTIONS /orders HTTP/1.1',
      '> Host: erp.example',
      '> Origin: https://shop.example',
      '> Access-Control-Request-Method: PUT',
      '> Access-Control-Request-Headers: content-type,x-token',
      '>',
      answeredWith(
        '204 No Content',
        'Access-Control-Allow-Origin: https://shop.example',
        'Access-Control-Allow-Methods: PUT, PATCH',
        'Access-Control-Allow-Headers: content-type, x-token',
        'Access-Control-Allow-Credentials: true',
        'Access-Control-Max-Age: 600',
        'Vary: Origin',
      ),
    ),
    exchanged(
      '> OPTIONS /orders HTTP/1.1',
      '> Host: erp.example',
      '> Origin: null',
      '> Access-Control-Request-Method: GET',
      '>',
      answered(
        'Access-Control-Allow-Origin: *',
        'Access-Control-Allow-Methods: *',
        'Access-Control-Allow-Headers: *',
        'Access-Control-Max-Age: -1',
      ),
    ),
    exchanged(asked('Origin: https://shop.example'), answered()),
    exchanged(
      asked('Origin: https://shop.example:8443'),
      answered('Access-Control-Allow-Origin: *', 'Access-Control-Expose-Headers: X-A, *'),
    ),
    exchanged(asked('Origin: null'), answered('Access-Control-Allow-Origin: null', 'Vary: Origin')),
    asked(
      'Sec-Fetch-Mode: cors',
      'Sec-Fetch-Site: same-origin',
      'Sec-Fetch-User: ?1',
      'Sec-CH-UA: "Not A;Brand";v="99", "Chromium";v="120"',
      'Sec-GPC: 1',
      'DNT: 1',
    ),
  ],
  'on the way': [
    exchanged(
      asked(
        'Via: 1.0 a, 1.1 b:8080 (c, "d"), HTTP/2.0 e',
        'Max-Forwards: 10',
        'Forwarded: for="[2001:db8::1]:80";proto=https, for=_hidden;by=unknown',
      ),
    ),
    asked(
      'X-Forwarded-For: 1.2.3.4, 5.6.7.8',
      'X-Forwarded-Proto: https',
      'X-Real-IP: 1.2.3.4',
      'CDN-Loop: cloudflare; loops=1',
    ),
    answered('Via: 1.1 varnish, 1.1 abc.cloudfront.net (CloudFront)', 'X-Cache: Hit from cloudfront', 'Age: 5'),
    answered('Proxy-Connection: keep-alive'),
    answered('Connection: Keep-Alive, X-Hop', 'X-Hop: 1', 'Keep-Alive: timeout=5'),
    exchanged(asked('Connection: close'), answered('Connection: close')),
    answered('Alt-Svc: h3=":443"; ma=86400, h3-29=":443"; ma=86400'),
    answered('Alt-Svc: clear'),
    answered('X-Utf8: gr\xc3\xbc\xc3\x9fe', 'X-Latin: gr\xfc\xdfe'),
    asked('Referer: about:blank'),
    asked('Referer: /relative?a=b'),
    asked(
      'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36',
    ),
    asked('From: webmaster@example.org', 'Priority: u=1, i', 'Upgrade-Insecure-Requests: 1', 'Save-Data: on'),
    asked('Traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', 'Idempotency-Key: "8e03978e"'),
    asked('Date: Sat, 21 Nov 2026 09:30:00 GMT'),
    `> TRACE / HTTP/1.1
     > Host: erp.example
     > Max-Forwards: 0
     >
     < HTTP/1.1 200 OK
     < Content-Type: message/http
     < Content-Length: *
     <
     < TRACE / HTTP/1.1
     < Host: erp.example
     < Max-Forwards: 0
     <
     < `,
  ],
  problems: [
    ...[
      '{}',
      '{"type":"about:blank","status":409,"title":"Conflict"}',
      '{"codes":[1],"instance":"/a#b","detail":""}',
    ].map(
      json => `< HTTP/1.1 409 Conflict
       < Content-Type: application/problem+json; charset=utf-8
       < Content-Length: *
       <
       < ${json}`,
    ),
    `< HTTP/1.1 200 OK
     < Content-Type: application/json
     < Content-Length: *
     <
     < {"status": 500, "title": "the state of an order"}`,
    `< HTTP/1.1 200 OK
     < Content-Type: application/json
     < Content-Length: *
     <
     < {"error": null, "errors": []}`,
  ],
})
