import { answered, answeredWith, asked, exchanged } from '../examples.ts'
import { type Document, sizedAll } from './document.fixture.ts'

const dated = 'Date: Sat, 21 Nov 2026 09:30:00 GMT'

/** An answer of HTTP/1.1 with content. */
const content = (status: string, text: string, ...lines: readonly string[]): string =>
  [`HTTP/1.1 ${status}`, dated, ...lines, 'Content-Length: *', '', ...text.split('\n')]
    .map(line => (line === '' ? '<' : `< ${line}`))
    .join('\n')

/** What well-known clients and servers send each other every day. Their names and values are made up. */
export const everyday: Document = sizedAll({
  'file servers': [
    exchanged(
      asked('User-Agent: curl/8.5.0', 'Accept: */*'),
      content(
        '200 OK',
        '<p>hi',
        'Server: nginx/1.24.0 (Ubuntu)',
        'Content-Type: text/html',
        'Last-Modified: Fri, 20 Nov 2026 09:30:00 GMT',
        'Connection: keep-alive',
        'ETag: "655b1c2e-5"',
        'Accept-Ranges: bytes',
      ),
    ),
    exchanged(
      asked('Range: bytes=0-', 'Accept-Encoding: identity;q=1, *;q=0'),
      content('206 Partial Content', 'hello', 'Content-Type: video/mp4', 'ETag: "a-5"', 'Content-Range: bytes 0-4/5'),
    ),
    exchanged(
      asked(),
      content(
        '404 Not Found',
        '<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>',
        'x-amz-request-id: 4442587FB7D0A2F9',
        'Content-Type: application/xml',
        'Server: AmazonS3',
      ),
    ),
    exchanged(
      asked(),
      content(
        '403 Forbidden',
        '<h1>403',
        'Server: Microsoft-IIS/10.0',
        'Content-Type: text/html',
        'X-Powered-By: ASP.NET',
      ),
    ),
    exchanged(
      asked(),
      content(
        '301 Moved Permanently',
        '<p>Moved',
        'Server: Apache/2.4.58 (Unix) OpenSSL/3.0.2',
        'Location: /orders/',
        'Content-Type: text/html; charset=iso-8859-1',
      ),
    ),
    exchanged(
      asked(),
      content(
        '200 OK',
        'x',
        'Content-Type: application/octet-stream',
        'Content-MD5: nLrEIN1BuSONhQBqV1PwNw==',
        'Content-Disposition: attachment; filename="a (1).bin"',
      ),
    ),
    exchanged(
      asked(),
      content(
        '200 OK',
        '#EXTM3U',
        'Content-Type: application/vnd.apple.mpegurl',
        'Cache-Control: max-age=2, stale-while-revalidate=1',
      ),
    ),
    answered(
      'X-Cache: HIT',
      'X-Served-By: cache-fra-1, cache-ams-2',
      'X-Timer: S1700000000.1,VS0,VE1',
      'Via: 1.1 varnish, 1.1 varnish',
      'Age: 0',
    ),
    answered('CF-Cache-Status: DYNAMIC', 'CF-RAY: 6ffe2e5addc673b7-MRS', 'Server: cloudflare', 'Expect-CT: max-age=0'),
    answered(
      'X-Robots-Tag: noindex, nofollow',
      'Refresh: 5; url=/next',
      'SourceMap: /a.js.map',
      'X-Pingback: /xmlrpc.php',
    ),
  ],
  interfaces: [
    exchanged(
      asked('Accept: application/vnd.github+json', 'Authorization: token abc', 'X-GitHub-Api-Version: 2022-11-28'),
      content(
        '200 OK',
        '[]',
        'Content-Type: application/json; charset=utf-8',
        'Cache-Control: private, max-age=60, s-maxage=60',
        'Vary: Accept, Authorization, Cookie, X-GitHub-OTP,Accept-Encoding, Accept, X-Requested-With',
        'ETag: W/"0f8e"',
        'Link: <https://api.example/orders?page=2>; rel="next", <https://api.example/orders?page=9>; rel="last"',
        'X-RateLimit-Limit: 5000',
        'X-RateLimit-Remaining: 4999',
        'X-RateLimit-Reset: 1700000000',
      ),
    ),
    exchanged(
      asked('Accept: application/vnd.docker.distribution.manifest.v2+json'),
      content(
        '401 Unauthorized',
        '{"errors":[]}',
        'Content-Type: application/json',
        'Docker-Distribution-Api-Version: registry/2.0',
        'Www-Authenticate: Bearer realm="https://auth.example/token",service="registry.example",scope="repository:a/b:pull"',
      ),
    ),
    exchanged(
      '> POST /token HTTP/1.1',
      '> Host: auth.example',
      '> Content-Type: application/x-www-form-urlencoded',
      '> Content-Length: *',
      '>',
      '> grant_type=refresh_token&refresh_token=x',
      content(
        '200 OK',
        '{"access_token":"a","token_type":"Bearer"}',
        'Content-Type: application/json',
        'Cache-Control: no-store',
        'Pragma: no-cache',
      ),
    ),
    exchanged(
      '> POST /token HTTP/1.1',
      '> Host: auth.example',
      '> Content-Type: application/x-www-form-urlencoded',
      '> Content-Length: *',
      '>',
      '> grant_type=x',
      content('400 Bad Request', '{"error":"unsupported_grant_type"}', 'Content-Type: application/json;charset=UTF-8'),
    ),
    exchanged(
      '> POST /soap HTTP/1.1',
      '> Host: erp.example',
      '> Content-Type: text/xml; charset="utf-8"',
      '> SOAPAction: ""',
      '> Content-Length: *',
      '>',
      '> <Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body/></Envelope>',
      content(
        '500 Internal Server Error',
        '<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body/></Envelope>',
        'Content-Type: text/xml',
      ),
    ),
    exchanged(
      '> POST /graphql HTTP/1.1',
      '> Host: erp.example',
      '> Content-Type: application/json',
      '> Content-Length: *',
      '>',
      '> {"query":"{a}"}',
      content(
        '200 OK',
        '{"errors":[{"message":"no"}],"data":null}',
        'Content-Type: application/graphql-response+json; charset=utf-8',
      ),
    ),
    exchanged(
      '> POST /rpc HTTP/1.1',
      '> Host: erp.example',
      '> Content-Type: application/json',
      '> Content-Length: *',
      '>',
      '> {"jsonrpc":"2.0","method":"a"}',
      '< HTTP/1.1 204 No Content',
      `< ${dated}`,
    ),
    exchanged(
      '> PATCH /orders/1 HTTP/1.1',
      '> Host: erp.example',
      '> If-Match: "1"',
      '> Content-Type: application/json-patch+json',
      '> Content-Length: *',
      '>',
      '> []',
      '< HTTP/1.1 204 No Content',
      `< ${dated}`,
    ),
    exchanged(
      asked('Accept: text/event-stream', 'Last-Event-ID: 5'),
      `< HTTP/1.1 200 OK\n< ${dated}\n< Content-Type: text/event-stream\n< Cache-Control: no-cache\n< X-Accel-Buffering: no\n< Connection: close\n<\n< data: a\n< `,
    ),
    answered(
      'Warning: 299 - "this API is deprecated"',
      'Deprecation: @1688169599',
      'Sunset: Sat, 31 Dec 2050 23:59:59 GMT',
    ),
    answered('Content-Type: application/json', 'X-Request-Id: 1', 'X-Runtime: 0.01', 'X-Frame-Options: DENY'),
    answered('Digest: sha-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=', 'Want-Digest: sha-256'),
    answered('Signature-Input: sig1=("@status" "date");created=1618884473;keyid="a"', 'Signature: sig1=:YWJj:'),
  ],
  credentials: [
    asked(
      'Authorization: AWS4-HMAC-SHA256 Credential=AKIA/20261121/eu-west-1/s3/aws4_request, SignedHeaders=host;range;x-amz-date, Signature=fe5f80',
    ),
    asked('Authorization: Negotiate YIIJvwYGKwYBBQUCoIIJsz=='),
    asked('Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.'),
    asked('Authorization: Basic Og=='),
    asked('Authorization: OAuth realm="", oauth_nonce="a%2Bb", oauth_version="1.0"'),
    asked('Authorization: Token abc'),
    asked('Authorization: GoogleLogin auth=abc'),
    asked('Authorization: Hawk id="a", ts="1", nonce="b", mac="c="'),
    asked('Authorization: ApiKey'),
    answered('Authentication-Info: nextnonce="a", qop=auth, rspauth="b", cnonce="c", nc=00000001'),
    answeredWith('200 OK', 'Proxy-Authentication-Info: nextnonce="a"'),
  ],
  browsers: [
    `> GET / HTTP/1.1
     > Host: erp.example
     > Connection: keep-alive
     > sec-ch-ua: "Chromium";v="148", "Not/A)Brand";v="99"
     > sec-ch-ua-mobile: ?0
     > sec-ch-ua-platform: "macOS"
     > Upgrade-Insecure-Requests: 1
     > User-Agent: Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36
     > Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7
     > Sec-Fetch-Site: none
     > Sec-Fetch-Mode: navigate
     > Sec-Fetch-User: ?1
     > Sec-Fetch-Dest: document
     > Accept-Encoding: gzip, deflate, br, zstd
     > Accept-Language: en-US,en;q=0.9,de;q=0.8
     > Cookie: _ga=GA1.2.1; session=a.b-c_d; lang="de"
     > If-None-Match: W/"a"
     > If-Modified-Since: Fri, 20 Nov 2026 09:30:00 GMT
     >
     < HTTP/1.1 304 Not Modified
     < Date: Sat, 21 Nov 2026 09:30:00 GMT
     < ETag: W/"a"
     < Connection: keep-alive`,
    `> GET /a?b[]=1&c={d}|e^f HTTP/1.1
     > Host: erp.example
     > User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0
     > Accept: image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5
     > Accept-Language: de,en-US;q=0.7,en;q=0.3
     > DNT: 1
     > Sec-GPC: 1
     > TE: trailers
     > Connection: TE
     > Pragma: no-cache
     > Cache-Control: no-cache
     > Priority: u=5, i
     >`,
    `> POST /upload HTTP/1.1
     > Host: erp.example
     > Content-Type: multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW
     > Origin: null
     > Content-Length: *
     >
     > ------WebKitFormBoundary7MA4YWxkTrZu0gW
     > Content-Disposition: form-data; name="f"; filename="\xc3\xa4.txt"
     > Content-Type: text/plain
     >
     > hi
     > ------WebKitFormBoundary7MA4YWxkTrZu0gW--
     > `,
    `> POST /beacon HTTP/1.1
     > Host: erp.example
     > Content-Type: text/plain;charset=UTF-8
     > Content-Length: *
     >
     > {}
     < HTTP/1.1 204 No Content
     < Date: Sat, 21 Nov 2026 09:30:00 GMT
     < Access-Control-Allow-Origin: *`,
    `> GET /live HTTP/1.1
     > Host: erp.example
     > Connection: Upgrade
     > Upgrade: websocket
     > Origin: https://erp.example
     > Sec-WebSocket-Version: 13
     > Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
     > Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits
     > Sec-WebSocket-Protocol: chat, superchat
     >
     < HTTP/1.1 101 Switching Protocols
     < Upgrade: websocket
     < Connection: upgrade
     < Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=
     < Sec-WebSocket-Protocol: chat
     < `,
    `> GET /prefetch HTTP/1.1
     > Host: erp.example
     > Purpose: prefetch
     > Sec-Purpose: prefetch;prerender
     > X-Requested-With: XMLHttpRequest
     > Service-Worker: script
     > Downlink: 10
     > ECT: 4g
     > RTT: 50
     > Device-Memory: 8
     > Width: 320
     >`,
    answered(
      'Set-Cookie: session=eyJhIjoxfQ.ZVsc.abc-_; Expires=Mon, 21 Dec 2026 09:30:00 GMT; HttpOnly; Path=/; SameSite=Lax',
    ),
    answered(
      'Content-Type: text/html;charset=UTF-8',
      'Content-Script-Type: text/javascript',
      'X-DNS-Prefetch-Control: off',
    ),
    answered(
      'Speculation-Rules: "/rules.json"',
      'No-Vary-Search: key-order, params=("a" "b")',
      'Document-Policy: js-profiling',
    ),
  ],
  'other programs': [
    `> GET /repo.git/info/refs?service=git-upload-pack HTTP/1.1
     > Host: erp.example
     > User-Agent: git/2.43.0
     > Accept: */*
     > Accept-Encoding: deflate, gzip, br, zstd
     > Pragma: no-cache
     > Git-Protocol: version=2
     >
     < HTTP/1.1 200 OK
     < Content-Type: application/x-git-upload-pack-advertisement
     < Expires: Tue, 01 Jan 1980 00:00:00 GMT
     < Pragma: no-cache
     < Cache-Control: no-cache, max-age=0, must-revalidate
     < Date: Sat, 21 Nov 2026 09:30:00 GMT
     < Content-Length: *
     <
     < 001e# service=git-upload-pack`,
    `> REPORT /calendars/a/ HTTP/1.1
     > Host: erp.example
     > Depth: 1
     > Content-Type: application/xml; charset="utf-8"
     > Content-Length: *
     >
     > <C:calendar-query xmlns:C="urn:ietf:params:xml:ns:caldav"/>
     < HTTP/1.1 207 Multi-Status
     < Date: Sat, 21 Nov 2026 09:30:00 GMT
     < Content-Type: application/xml; charset="utf-8"
     < Content-Length: *
     <
     < <D:multistatus xmlns:D="DAV:"><D:response><D:href>/calendars/a/1.ics</D:href><D:propstat><D:prop><D:getetag>"a"</D:getetag></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response><D:sync-token>urn:1</D:sync-token></D:multistatus>`,
    `> PATCH /files/1 HTTP/1.1
     > Host: erp.example
     > Tus-Resumable: 1.0.0
     > Upload-Offset: 0
     > Content-Type: application/offset+octet-stream
     > Content-Length: 2
     >
     > hi
     < HTTP/1.1 204 No Content
     < Date: Sat, 21 Nov 2026 09:30:00 GMT
     < Tus-Resumable: 1.0.0
     < Upload-Offset: 2`,
    `> GET /metrics HTTP/1.1
     > Host: erp.example:9090
     > Accept: application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.3,*/*;q=0.2
     > X-Prometheus-Scrape-Timeout-Seconds: 10
     >`,
    `> GET /dns-query?dns=AAABAAAB HTTP/1.1
     > Host: dns.example
     > Accept: application/dns-message
     >
     < HTTP/1.1 200 OK
     < Date: Sat, 21 Nov 2026 09:30:00 GMT
     < Content-Type: application/dns-message
     < Cache-Control: max-age=128
     < Content-Length: 2
     <
     < \x00\x00`,
    `> GET / HTTP/1.0
     > User-Agent: ApacheBench/2.3
     > Accept: */*
     >
     < HTTP/1.1 200 OK
     < Date: Sat, 21 Nov 2026 09:30:00 GMT
     < Connection: close
     < Content-Type: text/plain
     <
     < ok`,
    `> POST /hook HTTP/1.1
     > Host: erp.example
     > Accept: */*
     > Content-Type: application/x-www-form-urlencoded
     > Expect: 100-continue
     > Content-Length: 3
     >
     < HTTP/1.1 413 Content Too Large
     < Date: Sat, 21 Nov 2026 09:30:00 GMT
     < Connection: close
     < Content-Type: text/plain
     < Content-Length: 3
     <
     < no.`,
    `> POST /a.B/C HTTP/2
     > content-type: application/grpc
     > te: trailers
     > grpc-timeout: 5S
     > grpc-accept-encoding: identity,deflate,gzip
     >
     < HTTP/2 200
     < content-type: application/grpc
     < grpc-status: 12
     < grpc-message: unknown%20method
     <`,
    `> SUBSCRIBE /events HTTP/1.1
     > Host: 192.168.0.1:1900
     > CALLBACK: <http://192.168.0.2:80/>
     > NT: upnp:event
     > TIMEOUT: Second-1800
     >
     < HTTP/1.1 200 OK
     < Date: Sat, 21 Nov 2026 09:30:00 GMT
     < SID: uuid:1
     < TIMEOUT: Second-1800
     < Content-Length: 0
     <`,
    `> GET / HTTP/1.1
     > Host: erp.example
     > User-Agent: Go-http-client/1.1
     > Accept-Encoding: gzip
     >
     < HTTP/1.1 302 Found
     < Date: Sat, 21 Nov 2026 09:30:00 GMT
     < Location: https://erp.example/
     < Content-Length: 0
     <`,
  ],
})
